// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startingTexts } from '../../../../app/starting/starting-texts';
import { checkBody } from '../../../../components/dashboard/templates/placeholders';
import { TemplatesScreen } from '../../../../components/dashboard/templates/templates-screen';
import { type Change, languages, type TemplateField } from '../../../../domain/records';
import { library, type Shown, show } from '../log/in-dashboard';

const field = (name: string): TemplateField => ({ name, label: name, kind: 'text' });

describe('A body and its gaps', () => {
  it('What is missing, unused, misspelt and broken should be told.', () => {
    expect(checkBody('{{кто}} {{когда|day}}', [field('кто'), field('зал')])).toEqual({
      missing: ['когда'],
      unused: ['зал'],
      badFilters: [],
      broken: false,
    });
    expect(checkBody('{{кто|красиво}}', [field('кто')]).badFilters).toEqual(['красиво']);
    for (const body of ['{{кто', 'кто}}', '{{}}']) expect(checkBody(body, []).broken).toBe(true);
  });

  it('The ready templates should be sound in every language.', async () => {
    for (const language of languages) {
      for (const { body, fields } of (await startingTexts(language)).templates) {
        const sound = { missing: [], unused: [], badFilters: [], broken: false };
        expect(checkBody(body, fields), body).toEqual(sound);
      }
    }
  });
});

describe('The templates', () => {
  let shown: Shown;
  beforeEach(() => {
    location.hash = '#templates';
  });
  afterEach(() => shown.close());

  const template: Change = {
    kind: 'template',
    id: 't1',
    fields: {
      title: 'Анонс',
      body: '{{название|upper}}, {{дата|day}}',
      fields: [
        { name: 'название', label: 'Название', kind: 'text', initial: 'лекция' },
        { name: 'дата', label: 'Дата', kind: 'date', initial: '2026-11-27' },
      ],
      language: 'ru',
      networks: ['vk'],
    },
  };

  it('Without templates the ready ones should be a tap away, in the language of the library.', async () => {
    shown = await show(TemplatesScreen, library, 'en');
    fireEvent.click(await screen.findByRole('button', { name: 'Use the ready-made ones' }));
    await screen.findByRole('heading', { name: 'Анонс события' });
    expect(await shown.desk.all('template')).toHaveLength(3);
  });

  it('The preview should follow what is typed, and a new gap be offered a line in the table.', async () => {
    location.hash = '#templates/t1';
    shown = await show(TemplatesScreen, [...library, template]);
    const body = await screen.findByLabelText<HTMLTextAreaElement>('Текст');
    const preview = within(screen.getByRole('complementary', { name: 'Как это будет выглядеть' }));
    preview.getByText('Лекция, 27 ноября, пятница');
    fireEvent.input(body, { target: { value: '{{название}} в {{зал}}' } });
    preview.getByText(/^лекция в \{\{зал\}\}$/);
    screen.getByText('Пропуска «зал» нет в таблице, спросить о нём не получится.');
    screen.getByText('В тексте не встречаются: дата.');
    fireEvent.click(screen.getAllByRole('button', { name: 'Добавить пропуск' })[0]!);
    await waitFor(() => expect(screen.queryByText(/Пропуска «зал»/)).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(async () => {
      const saved = await shown.desk.get('template', 't1');
      expect(saved?.body).toBe('{{название}} в {{зал}}');
      expect(saved?.fields.map(({ name }) => name)).toEqual(['название', 'дата', 'зал']);
    });
  });

  it('A template with gaps nobody will be asked for, or unclosed, should not be saved, and the place say why.', async () => {
    location.hash = '#templates/t1';
    shown = await show(TemplatesScreen, [...library, template]);
    const body = await screen.findByLabelText<HTMLTextAreaElement>('Текст');
    for (const [wrong, why] of [
      ['{{название}} в {{зал}}', /Пропуска «зал» нет в таблице/],
      ['{{название} в зале', /Одна из двойных скобок осталась без пары/],
      ['{{название|громко}}', /После черты стоит неизвестное слово: громко/],
    ] as const) {
      fireEvent.input(body, { target: { value: wrong } });
      fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
      expect(screen.getByText(why).closest('[role="alert"]')).not.toBeNull();
      screen.getByText('Шаблон пока не сохранён: исправьте отмеченное выше.');
      expect((await shown.desk.get('template', 't1'))?.body).toBe(
        '{{название|upper}}, {{дата|day}}',
      );
    }
    fireEvent.input(body, { target: { value: '{{название}}' } });
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(async () =>
      expect((await shown.desk.get('template', 't1'))?.body).toBe('{{название}}'),
    );
  });

  it('Renaming a gap should rename it in the text as well.', async () => {
    location.hash = '#templates/t1';
    shown = await show(TemplatesScreen, [...library, template]);
    const [name] = await screen.findAllByLabelText('Имя в тексте');
    fireEvent.input(name!, { target: { value: 'событие' } });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Текст').value).toBe(
      '{{событие|upper}}, {{дата|day}}',
    );
  });

  it('A copy should stand beside the original; a deleted one should come back on undo.', async () => {
    shown = await show(TemplatesScreen, [...library, template]);
    fireEvent.click(await screen.findByRole('button', { name: /^Сделать копию шаблона «Анонс»/ }));
    await screen.findByRole('heading', { name: 'Анонс (копия)' });
    fireEvent.click(screen.getByRole('button', { name: 'Удалить шаблон «Анонс»' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Анонс' })).toBeNull());
    const toast = screen.getByText('Шаблон «Анонс» удалён.').parentElement!;
    fireEvent.click(within(toast).getByRole('button', { name: 'Отменить' }));
    await screen.findByRole('heading', { name: 'Анонс' });
  });
});
