// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { overlapping } from '../../../../components/dashboard/team/period-overlap';
import { hashtagsOf } from '../../../../components/dashboard/team/rubric-dialog';
import { addDays } from '../../../../domain/plan/days';
import { type OpenedDashboard, openDashboard, smallLibrary } from '../shell/open-dashboard';

let dashboard: OpenedDashboard;
afterEach(() => dashboard?.close());
const dialog = () => screen.findByRole('dialog', { hidden: true });
const save = (box: HTMLElement) =>
  fireEvent.click(within(box).getByRole('button', { name: 'Сохранить', hidden: true }));

describe('The team', () => {
  it('Without a team there should be one thing to do.', async () => {
    dashboard = await openDashboard('#team');
    fireEvent.click(await screen.findByRole('button', { name: 'Начать' }));
    expect(location.hash).toBe('#welcome');
  });

  it('A new person should need a name and get initials and a colour nobody has.', async () => {
    dashboard = await openDashboard('#team', { changes: smallLibrary });
    fireEvent.click(await screen.findByRole('button', { name: 'Добавить участника' }));
    const box = await dialog();
    save(box);
    await within(box).findByText('Напишите имя.');
    fireEvent.input(within(box).getByLabelText('Имя и фамилия'), {
      target: { value: 'Вера Мороз' },
    });
    save(box);
    await screen.findByText('Добавлено: Вера Мороз.');
    const vera = (await dashboard.desk.all('member')).find(({ name }) => name === 'Вера Мороз');
    expect(vera).toMatchObject({ initials: 'ВМ', role: 'author' });
    expect(['plum', 'blue']).not.toContain(vera!.colour);
  });

  it('Who leaves should stay in the records, and Undo bring them back.', async () => {
    dashboard = await openDashboard('#team', { changes: smallLibrary });
    fireEvent.click(await screen.findByRole('button', { name: 'Изменить: Олег Лис' }));
    fireEvent.click(
      within(await dialog()).getByRole('button', { name: 'Больше не в команде', hidden: true }),
    );
    await screen.findByRole('heading', { name: 'Были в команде' });
    const left = await dashboard.desk.get('member', 'oleg');
    expect(left?.activeTo).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(left?.deleted).toBeUndefined();
    fireEvent.click(await screen.findByRole('button', { name: 'Отменить' }));
    await waitFor(async () =>
      expect((await dashboard.desk.get('member', 'oleg'))?.activeTo).toBeUndefined(),
    );
  });

  it('A rubric should keep its share as a part of one and its hashtags with their sign.', async () => {
    dashboard = await openDashboard('#team/rubrics', { changes: smallLibrary });
    fireEvent.click(await screen.findByRole('button', { name: 'Изменить: Анонсы' }));
    const box = await dialog();
    const share = within(box).getByLabelText('Желаемая доля постов, %');
    fireEvent.input(share, { target: { value: '130' } });
    save(box);
    await within(box).findByText('Доля бывает от 0 до 100.');
    fireEvent.input(share, { target: { value: '30' } });
    fireEvent.input(within(box).getByLabelText('Обязательные хештеги'), {
      target: { value: 'читаем, #Книги #читаем' },
    });
    save(box);
    await waitFor(async () =>
      expect(await dashboard.desk.get('rubric', 'events')).toMatchObject({
        targetShare: 0.3,
        requiredHashtags: ['#читаем', '#Книги'],
        letter: 'А',
      }),
    );
  });

  it('A pasted link should become an account with the ids it tells.', async () => {
    dashboard = await openDashboard('#team/accounts', { changes: smallLibrary });
    fireEvent.input(await screen.findByLabelText(/Ссылка на сообщество/), {
      target: { value: 'https://www.instagram.com/central_library/' },
    });
    await screen.findByText('Узнали: Instagram · central_library');
    fireEvent.click(screen.getByRole('button', { name: 'Добавить' }));
    await screen.findByText('Добавлено: central_library.');
    const added = (await dashboard.desk.all('account')).find(({ id }) => id !== 'vk');
    expect(added).toMatchObject({ network: 'instagram', handle: 'central_library' });
  });

  it('A library without a name should not be saved.', async () => {
    dashboard = await openDashboard('#team/library', { changes: smallLibrary });
    const name = await screen.findByLabelText('Официальное название');
    fireEvent.input(name, { target: { value: ' ' } });
    await screen.findByText('Напишите официальное название библиотеки.');
    fireEvent.submit(name.closest('form')!);
    fireEvent.input(name, { target: { value: 'Новая библиотека' } });
    fireEvent.submit(name.closest('form')!);
    await waitFor(async () =>
      expect((await dashboard.desk.get('team', 'team'))?.officialName).toBe('Новая библиотека'),
    );
  });
});

describe('Periods', () => {
  it('Two should overlap exactly when some day is in both.', () => {
    const day = fc.integer({ min: 0, max: 30 });
    const period = fc.record({ from: day, length: fc.option(fc.integer({ min: 0, max: 10 })) });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), (made) => {
        const start = '2026-01-01';
        const periods = made.map(({ from, length }, at) => ({
          id: String(at),
          from: addDays(start, from),
          ...(length !== null && { to: addDays(start, from + length) }),
        }));
        const days = Array.from({ length: 45 }, (_, at) => addDays(start, at));
        const expected = new Set<string>();
        for (const each of days) {
          const inside = periods.filter(({ from, to }) => from <= each && (!to || each <= to));
          if (inside.length > 1) for (const { id } of inside) expected.add(id);
        }
        expect([...overlapping(periods)].sort()).toEqual([...expected].sort());
      }),
    );
  });
});

describe('Hashtags', () => {
  it('Every word should be kept once, with one sign.', () => {
    expect(hashtagsOf(' ##читаем  вместе,#вместе ;')).toEqual(['#читаем', '#вместе']);
    expect(hashtagsOf('  ')).toBeUndefined();
  });
});
