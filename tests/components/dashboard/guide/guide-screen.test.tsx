// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GuideScreen } from '../../../../components/dashboard/guide/guide-screen';
import { ruleCatalogue } from '../../../../domain/style-guide/rules';
import { library, type Shown, show } from '../log/in-dashboard';

let shown: Shown;

beforeEach(() => {
  location.hash = '#guide/rules';
});
afterEach(() => shown.close());

const version = async () => (await shown.desk.get('team', 'team'))?.guideVersion;
const card = (id: string) => within(document.getElementById(`rule-${id}`)!);

describe('The guide', () => {
  it('Every rule of the catalogue should stand in a section with its title and reason.', async () => {
    shown = await show(GuideScreen, library);
    await screen.findByRole('heading', { name: 'Даты и время' });
    expect(document.querySelectorAll('.cp-rule').length).toBe(ruleCatalogue.length);
    for (const heading of document.querySelectorAll('.cp-rule h3')) {
      expect(heading.textContent).not.toMatch(/rules\./);
    }
  });

  it('A changed level should be saved, marked, raise the version once, and be undone.', async () => {
    shown = await show(GuideScreen, library);
    await screen.findByText(/^Версия 3\./);
    fireEvent.change(card('D01').getByRole('combobox'), { target: { value: 'suggestion' } });
    await screen.findByText(/^Версия 4\./);
    expect(await shown.desk.get('rule', 'D01')).toEqual({ id: 'D01', level: 'suggestion' });
    card('D01').getByText('Изменено командой');
    const history = await shown.desk.history('team', 'team');
    expect(history.at(-1)?.fields).toEqual({ guideVersion: 4 });

    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    await screen.findByText(/^Версия 5\./);
    await waitFor(() => expect(card('D01').queryByText('Изменено командой')).toBeNull());
    expect(await shown.desk.all('rule')).toEqual([]);
  });

  it('An option should be saved as what it is, refused when it is not a number, and reset.', async () => {
    shown = await show(GuideScreen, library);
    await screen.findByText(/^Версия 3\./);
    const limit = () => card('H03').getByLabelText<HTMLInputElement>('Сколько можно самое большее');
    fireEvent.input(limit(), { target: { value: 'пять' } });
    fireEvent.blur(limit());
    await card('H03').findByText('Здесь нужно целое число.');
    expect(await version()).toBe(3);
    fireEvent.input(limit(), { target: { value: '5' } });
    fireEvent.blur(limit());
    await screen.findByText(/^Версия 4\./);
    expect((await shown.desk.get('rule', 'H03'))?.options).toEqual({ limit: 5 });
    fireEvent.click(card('H03').getByRole('button', { name: /Вернуть как было/ }));
    await screen.findByText(/^Версия 5\./);
    expect((await shown.desk.get('rule', 'H03'))?.options).toBeUndefined();
    expect(limit().value).toBe('3');
  });

  it('A rule changed again after an undo should be as it was asked to be, and no more.', async () => {
    shown = await show(GuideScreen, [
      ...library,
      { kind: 'rule', id: 'H03', fields: { level: 'error', options: { limit: 9 }, deleted: true } },
    ]);
    await screen.findByText(/^Версия 3\./);
    fireEvent.change(card('H03').getByRole('combobox'), { target: { value: 'off' } });
    await screen.findByText(/^Версия 4\./);
    expect(await shown.desk.all('rule')).toEqual([{ id: 'H03', level: 'off' }]);
  });

  it('Search should leave the rules that say the word, or say that there are none.', async () => {
    shown = await show(GuideScreen, library);
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'D01' } });
    await waitFor(() => expect(document.querySelectorAll('.cp-rule').length).toBe(1));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'динозавр' } });
    await screen.findByText('Ничего не найдено');
  });

  it('Good pasted rows should become rules, bad ones stay with their reason.', async () => {
    shown = await show(GuideScreen, library);
    fireEvent.click(await screen.findByRole('tab', { name: /Слова команды/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Вставить из таблицы' }));
    const dialog = within(await screen.findByRole('dialog'));
    const box = dialog.getByLabelText<HTMLTextAreaElement>('Строки таблицы');
    fireEvent.input(box, {
      target: { value: 'он-лайн\tонлайн\tслитно\n\tпусто\nчитзал\tчитальный зал' },
    });
    expect(dialog.getByRole('listitem').textContent).toBe(
      'Строка 2 («пусто»): не указано, чего избегать.',
    );
    fireEvent.click(dialog.getByRole('button', { name: 'Добавить 2 слова' }));
    await waitFor(() => expect(box.value).toBe('\tпусто'));
    const own = (await shown.desk.all('rule')).map((rule) => rule.own);
    expect(own).toContainEqual({ avoid: 'он-лайн', use: 'онлайн', note: 'слитно', forms: 'all' });
    expect(own).toContainEqual({ avoid: 'читзал', use: 'читальный зал', forms: 'all' });
    expect(own).toHaveLength(2);
    expect(await version()).toBe(4);
  });

  it('A pasted text should be checked by the rules as they now stand, and mended.', async () => {
    shown = await show(GuideScreen, [
      ...library,
      { kind: 'rule', id: 'w1', fields: { own: { avoid: 'он-лайн', use: 'онлайн' } } },
    ]);
    const box = await screen.findByLabelText<HTMLTextAreaElement>('Текст для пробы');
    const text = 'Ждём вас он-лайн во вторник, 27 ноября 2026 года';
    fireEvent.input(box, { target: { value: text } });
    const findings = () =>
      [...document.querySelectorAll('.cp-finding mark')].map((one) => one.textContent);
    expect(findings()).toContain('он-лайн');
    expect(screen.getByRole('button', { name: '→ онлайн' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '→ онлайн' }));
    expect(box.value).toBe(text.replace('он-лайн', 'онлайн'));

    const wrongDay = () => document.querySelector('.cp-finding--error');
    expect(wrongDay()).not.toBeNull();
    fireEvent.change(card('D01').getByRole('combobox'), { target: { value: 'off' } });
    await waitFor(() => expect(wrongDay()).toBeNull());
  });

  it('Checklist items should be added, moved and limited to a picture.', async () => {
    shown = await show(GuideScreen, library);
    fireEvent.click(await screen.findByRole('tab', { name: /Контрольный список/ }));
    for (const text of ['Согласие людей', 'Описание картинки']) {
      fireEvent.input(screen.getByLabelText('Новый пункт'), { target: { value: text } });
      fireEvent.click(screen.getByRole('button', { name: 'Добавить' }));
      await screen.findByRole('button', { name: `Удалить пункт: ${text}` });
    }
    fireEvent.click(screen.getByRole('button', { name: 'Поднять: Описание картинки' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Пункт 1').value).toBe('Описание картинки'),
    );
    fireEvent.click(screen.getAllByRole('checkbox', { name: 'Только с картинкой' })[0]!);
    await waitFor(async () => {
      const items = await shown.desk.all('checklist');
      expect(items.sort((a, b) => a.order - b.order)).toMatchObject([
        { text: 'Описание картинки', onlyWithMedia: true, order: 0 },
        { text: 'Согласие людей', order: 1 },
      ]);
    });
  });
});
