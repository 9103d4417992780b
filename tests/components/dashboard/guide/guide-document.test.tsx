// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GuideScreen } from '../../../../components/dashboard/guide/guide-screen';
import type { Change } from '../../../../domain/records';
import { aPost, library, type Shown, show } from '../log/in-dashboard';

let shown: Shown;
beforeEach(() => {
  location.hash = '#guide';
});
afterEach(() => shown.close());

const written: Change[] = [
  { kind: 'section', id: 's', fields: { title: 'Названия', order: 0 } },
  {
    kind: 'paragraph',
    id: 'p',
    fields: {
      section: 's',
      title: 'Залы',
      text: 'Пишем **полностью**: <b>зал</b>.\n\n- раз\n\n✗ в читалке\n\n[сайт](https://unilib.by) [плохо](javascript:alert(1))',
      order: 0,
    },
  },
  { kind: 'rule', id: 'D01', fields: { paragraph: 'p' } },
  // A version is published after what it holds.
  ...library,
];

describe('The guide as a document', () => {
  it('Should be shown as it reads, with nothing but safe marks, and its rules beneath.', async () => {
    shown = await show(GuideScreen, written);
    const article = await screen.findByRole('article', { name: 'Залы' });
    expect(article.querySelector('strong')?.textContent).toBe('полностью');
    expect(article.querySelector('b')).toBeNull();
    expect(article.textContent).toContain('<b>зал</b>');
    expect(article.querySelector('.cp-prose__example--bad')?.textContent).toContain('в читалке');
    const links = [...article.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://unilib.by']);
    expect(article.querySelector('.cp-doc__rule')?.textContent).toMatch(/^D01 .+ошибка$/);
  });

  it('A paragraph should be changed by keyboard alone, and the change be undone.', async () => {
    shown = await show(GuideScreen, written);
    fireEvent.click(await screen.findByRole('button', { name: 'Изменить абзац: Залы' }));
    const area = screen.getByLabelText<HTMLTextAreaElement>('Текст');
    fireEvent.input(area, { target: { value: 'читальный зал' } });
    area.setSelectionRange(0, 9);
    fireEvent.keyDown(area, { key: 'и', code: 'KeyB', ctrlKey: true });
    expect(area.value).toBe('**читальный** зал');
    fireEvent.keyDown(area, { key: 'Enter', ctrlKey: true });
    await screen.findByText(/^Версия 4\./);
    expect((await shown.desk.get('paragraph', 'p'))?.text).toBe('**читальный** зал');
    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    await screen.findByText(/^Версия 5\./);
    expect((await shown.desk.get('paragraph', 'p'))?.text).toMatch(/^Пишем \*\*полностью/);
  });

  it('What was typed and left should come back with one step.', async () => {
    shown = await show(GuideScreen, written);
    fireEvent.click(await screen.findByRole('button', { name: 'Изменить абзац: Залы' }));
    fireEvent.input(screen.getByLabelText('Текст'), { target: { value: 'другое' } });
    fireEvent.keyDown(screen.getByLabelText('Текст'), { key: 'Escape' });
    expect(screen.queryByLabelText('Текст')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Текст').value).toBe('другое');
  });

  it('An empty guide should offer guides to start from, shown before they are taken and undone after.', async () => {
    shown = await show(GuideScreen, library);
    const school = await screen.findByRole('heading', { name: 'Детская библиотека' });
    const card = within(school.closest('li')!);
    fireEvent.click(card.getByRole('button', { name: 'Посмотреть целиком' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Детская библиотека' }));
    expect(dialog.getByRole('heading', { name: 'Как мы говорим' })).toBeDefined();
    expect(await shown.desk.all('section')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Начать с этих правил' }));
    await screen.findByRole('article', { name: 'Тон' });
    const { length } = await shown.desk.all('checklist');
    expect(length).toBeGreaterThan(3);
    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    await screen.findByRole('heading', { name: 'Детская библиотека' });
    expect(await shown.desk.all('section')).toEqual([]);
    expect(await shown.desk.all('checklist')).toEqual([]);
  });

  it('An empty guide should offer a document made of the rules that run.', async () => {
    shown = await show(GuideScreen, library);
    fireEvent.click(await screen.findByRole('button', { name: 'Составить по правилам' }));
    await screen.findAllByRole('heading', { name: 'Даты и время' });
    const [rules, paragraphs] = [await shown.desk.all('rule'), await shown.desk.all('paragraph')];
    const ids = new Set(paragraphs.map(({ id }) => id));
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.every(({ paragraph }) => ids.has(paragraph!))).toBe(true);
    expect((await shown.desk.get('team', 'team'))?.guideVersion).toBe(4);
  });

  it('An address with a paragraph should lead to it.', async () => {
    location.hash = '#guide/p';
    shown = await show(GuideScreen, written);
    const article = await screen.findByRole('article', { name: 'Залы' });
    expect(article.className).toContain('--found');
  });
});

describe('An own rule', () => {
  it('Should be refused by its example, counted on the log, and then saved.', async () => {
    location.hash = '#guide/my';
    shown = await show(GuideScreen, [
      ...written,
      aPost('1', '2026-11-20T09:00:00.000Z', { text: 'Запись на лекцию открыта.' }),
      aPost('2', '2026-11-19T09:00:00.000Z', { text: 'Запись: +375 17 293-92-48' }),
      aPost('3', '2026-11-18T09:00:00.000Z', { text: 'Нужна запись\nи ещё запись' }),
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'Новое правило' }));
    fireEvent.click(screen.getByRole('menuitem', { name: /Если есть одно/ }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('Если в посте есть'), { target: { value: 'запись' } });
    fireEvent.click(dialog.getByRole('checkbox', { name: 'телефон' }));
    fireEvent.input(dialog.getByLabelText('Так не пишем'), { target: { value: 'Приходите' } });
    await dialog.findByText('Правило не замечает примера «Приходите».');
    await dialog.findByText('Правило сработало бы 2 раза');
    fireEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    expect(await shown.desk.all('rule')).toHaveLength(1);
    fireEvent.input(dialog.getByLabelText('Так не пишем'), { target: { value: 'Нужна запись' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const own = (await shown.desk.all('rule')).find((rule) => rule.own);
    expect(own).toMatchObject({
      own: { type: 'condition', when: 'запись', parts: ['phone'] },
      examples: { bad: ['Нужна запись'], good: [] },
    });
  });

  it('Hashtags of a rubric should be read as people write them.', async () => {
    location.hash = '#guide/my';
    shown = await show(GuideScreen, library);
    fireEvent.change(await screen.findByLabelText('Анонсы'), {
      target: { value: 'афиша, #книги' },
    });
    await waitFor(async () =>
      expect((await shown.desk.get('rubric', 'news'))?.requiredHashtags).toEqual([
        '#афиша',
        '#книги',
      ]),
    );
  });
});

describe('Versions', () => {
  it('Each change should be told with who made it, named by a note, and taken back.', async () => {
    location.hash = '#guide/rules';
    shown = await show(GuideScreen, written);
    await screen.findByText(/^Версия 3\./);
    const level = (rule: string) =>
      within(document.getElementById(`rule-${rule}`)!).getByRole('combobox');
    fireEvent.change(level('T01'), { target: { value: 'off' } });
    await screen.findByText(/^Версия 4\./);
    fireEvent.change(level('D01'), { target: { value: 'suggestion' } });
    await screen.findByText(/^Версия 5\./);
    fireEvent.click(screen.getByRole('tab', { name: 'Версии' }));
    const card = () => document.querySelector<HTMLElement>('.cp-version')!;
    await waitFor(() => expect(card()?.textContent).toContain('Изменено правило: D01'));
    expect(card().textContent).toMatch(/строгость: нет → совет/);
    await waitFor(() => expect(card().textContent).toContain('Анна Ковалёва'));
    fireEvent.change(screen.getByLabelText(/^О чём эта версия/), { target: { value: 'Собрание' } });
    await waitFor(async () =>
      expect((await shown.desk.get('team', 'team'))?.guideNote).toBe('Собрание'),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Вернуть: Версия 4' }));
    await screen.findByText(/^Версия 6\./);
    expect((await shown.desk.get('rule', 'D01'))?.level).toBeUndefined();
  });
});
