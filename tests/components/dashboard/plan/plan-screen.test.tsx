// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { dropped } from '../../../../components/dashboard/plan/calendar-view';
import { changesOf } from '../../../../components/dashboard/plan/item-dialog';
import { askedByKey } from '../../../../components/dashboard/plan/item-keys';
import { spanOf, turned } from '../../../../components/dashboard/plan/plan-days';
import { noFilter, passes } from '../../../../components/dashboard/plan/plan-filter';
import { addDays, dayIn } from '../../../../domain/plan/days';
import type { Change, PlanItem } from '../../../../domain/records';
import { type OpenedDashboard, openDashboard, smallLibrary } from '../shell/open-dashboard';

let dashboard: OpenedDashboard;
afterEach(() => dashboard?.close());

const today = dayIn(Date.now(), 'Europe/Minsk');
const plan: Change[] = [
  {
    kind: 'plan',
    id: 'talk',
    fields: {
      title: 'Встреча с автором',
      date: today,
      time: '15:00',
      accounts: ['vk'],
      rubric: 'events',
      author: 'maria',
      status: 'draft',
    },
  },
  {
    kind: 'plan',
    id: 'night',
    fields: { title: 'Ночь в библиотеке', accounts: [], status: 'idea' },
  },
];
const open = (hash = '#plan') =>
  openDashboard(hash, { changes: [...smallLibrary, ...plan], settings: { member: 'maria' } });
const stored = (id: string) => dashboard.desk.get('plan', id);
const list = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Список' }));
  return screen.findByRole('button', { name: 'Встреча с автором' });
};
const undo = async () => fireEvent.click(await screen.findByRole('button', { name: 'Отменить' }));

describe('The plan', () => {
  it('Alt and an arrow should move a card by a day, and Undo put it back.', async () => {
    dashboard = await open();
    fireEvent.keyDown(await list(), { key: 'ArrowRight', altKey: true });
    await waitFor(async () => expect((await stored('talk'))?.date).toBe(addDays(today, 1)));
    await undo();
    await waitFor(async () => expect((await stored('talk'))?.date).toBe(today));
    expect((await stored('talk'))?.time).toBe('15:00');
  });

  it('An idea that gets a day should become a draft, and by Undo an idea again.', async () => {
    dashboard = await open();
    const bank = await screen.findByRole('complementary', { name: /Идеи/ });
    fireEvent.keyDown(within(bank).getByRole('button', { name: 'Ночь в библиотеке' }), {
      code: 'KeyM',
      key: 'ь',
    });
    const dialog = await screen.findByRole('dialog', { hidden: true });
    const day = addDays(today, 3);
    fireEvent.input(within(dialog).getByLabelText('Дата'), { target: { value: day } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Перенести', hidden: true }));
    await waitFor(async () =>
      expect(await stored('night')).toMatchObject({ date: day, status: 'draft' }),
    );
    await undo();
    await waitFor(async () => expect((await stored('night'))?.status).toBe('idea'));
    expect((await stored('night'))?.date).toBeUndefined();
  });

  it('A new post should need a topic and be written with its day.', async () => {
    dashboard = await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Новый пост' }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    const save = within(dialog).getByRole('button', { name: 'Сохранить', hidden: true });
    fireEvent.click(save);
    await within(dialog).findByText(/Напишите тему/);
    fireEvent.input(within(dialog).getByLabelText('Тема'), { target: { value: ' Выставка ' } });
    fireEvent.input(within(dialog).getByLabelText('Время'), { target: { value: '10:30' } });
    fireEvent.click(within(dialog).getByLabelText(/ВКонтакте/));
    fireEvent.click(save);
    await screen.findByText('Пост добавлен в план.');
    const item = (await dashboard.desk.all('plan')).find(({ title }) => title === 'Выставка');
    expect(item).toMatchObject({ date: today, time: '10:30', accounts: ['vk'], status: 'draft' });
  });

  it('Leaving the dialog should lose nothing: what was written comes back.', async () => {
    dashboard = await open();
    fireEvent.click(await list());
    const dialog = await screen.findByRole('dialog', { hidden: true });
    fireEvent.input(within(dialog).getByLabelText('Тема'), { target: { value: 'Другая тема' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Отмена', hidden: true }));
    await screen.findByText('Изменения не сохранены.');
    expect((await stored('talk'))?.title).toBe('Встреча с автором');
    fireEvent.click(screen.getByRole('button', { name: 'Вернуться к правке', hidden: true }));
    await screen.findByDisplayValue('Другая тема');
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить', hidden: true }));
    await waitFor(async () => expect((await stored('talk'))?.title).toBe('Другая тема'));
  });

  it('A deleted post should be undone from where it was deleted.', async () => {
    dashboard = await open();
    await list();
    fireEvent.click(screen.getByRole('button', { name: 'Действия: Встреча с автором' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Удалить' }));
    await screen.findByText('Удалено из плана: «Встреча с автором».');
    expect((await stored('talk'))?.deleted).toBe(true);
    await undo();
    await screen.findByRole('button', { name: 'Встреча с автором' });
  });

  it('A link to an item should open it and say who wrote it.', async () => {
    dashboard = await open('#plan/talk');
    await screen.findByDisplayValue('Встреча с автором');
    expect(await screen.findAllByText(/Мария Ковалёва · .* · создан пост/)).not.toHaveLength(0);
  });
});

describe('Moving by pointer', () => {
  const item = { id: 'talk', title: 'Т', accounts: [], status: 'draft', date: today } as PlanItem;

  it('A drop should move the item to the day, and the card go back when that fails.', async () => {
    const moves: unknown[] = [];
    let reverted = 0;
    const drop = (done: boolean) =>
      dropped(
        async (moved, date) => {
          moves.push([moved.id, date]);
          return done;
        },
        item,
        '2026-11-30T00:00:00Z',
        () => {
          reverted += 1;
        },
      );
    await drop(true);
    expect([moves, reverted]).toEqual([[['talk', '2026-11-30']], 0]);
    await drop(false);
    expect(reverted).toBe(1);
  });

  it('Keys should mean days and weeks, and leave the browser its own.', () => {
    const key = (key: string, more = {}) =>
      askedByKey(
        { key, code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more },
        { ...item, date: '2026-11-27' },
        today,
      );
    expect(key('ArrowDown', { altKey: true })).toEqual({ to: '2026-12-04' });
    expect(key('ArrowLeft', { altKey: true })).toEqual({ to: '2026-11-26' });
    expect(key('ь', { code: 'KeyM' })).toBe('move');
    expect(key('ArrowDown')).toBeUndefined();
    expect(key('m', { ctrlKey: true })).toBeUndefined();
  });
});

describe('What the plan shows', () => {
  const item: PlanItem = {
    id: 'a',
    title: 'Ёлка',
    accounts: ['vk'],
    author: 'maria',
    status: 'review',
    texts: { vk: 'Ждём всех' },
  };

  it('Filters should be met all at once, and cancelled items only be shown when asked for.', () => {
    expect(passes(item, { ...noFilter, text: 'ждём', member: 'maria', account: 'vk' })).toBe(true);
    expect(passes(item, { ...noFilter, member: 'oleg' })).toBe(false);
    const cancelled: PlanItem = { ...item, status: 'cancelled' };
    expect(passes(cancelled, noFilter)).toBe(false);
    expect(passes(cancelled, { ...noFilter, status: 'cancelled' })).toBe(true);
  });

  it('Months should turn whole, from any day and over the new year.', () => {
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-01');
    expect(turned('month', '2026-01-31', -1)).toBe('2025-12-01');
    expect(turned('week', '2026-12-28', 1)).toBe('2027-01-04');
    expect(spanOf('list', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(spanOf('month', '2026-11-10')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
  });

  it('Only changed fields should be written, emptied ones as undefined.', () => {
    expect(
      changesOf(item, { ...item, author: undefined, title: 'Ель', texts: { vk: 'Ждём всех' } }),
    ).toEqual({
      title: 'Ель',
      author: undefined,
    });
    expect(Object.keys(changesOf(item, { ...item, author: undefined }))).toEqual(['author']);
  });
});
