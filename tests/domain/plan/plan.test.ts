import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockIn,
  dayStart,
  daysBetween,
  instantIn,
  localTime,
  monthGrid,
  weekdayOf,
  weekOf,
} from '../../../domain/plan/days';
import {
  dueToday,
  ideas,
  isDoneFor,
  isOverdue,
  itemsForAccount,
  itemsOfDay,
  mineFirst,
  textFor,
} from '../../../domain/plan/due';
import {
  mayBecome,
  nextStatuses,
  partlyOut,
  publishedFields,
  withdrawnFields,
} from '../../../domain/plan/status';
import type { PlanItem } from '../../../domain/records';

const item = (id: string, fields: Partial<PlanItem> = {}): PlanItem => ({
  id,
  title: id,
  accounts: [],
  status: 'approved',
  date: '2026-11-22',
  ...fields,
});
const idsOf = (items: PlanItem[]) => items.map(({ id }) => id);
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));

describe('What is due', () => {
  const items = [
    item('evening', { time: '18:00', author: 'anna' }),
    item('untimed'),
    item('morning', { time: '09:00', accounts: ['vk'] }),
    item('facebook', { time: '10:00', accounts: ['facebook'] }),
    item('cancelled', { status: 'cancelled' }),
    item('tomorrow', { date: '2026-11-23' }),
    item('out', {
      status: 'published',
      published: { vk: 'vk:-1_1' },
      accounts: ['vk', 'facebook'],
    }),
    item('idea', { date: undefined, status: 'idea' }),
  ];

  it('should be the day’s items by time, those without a time last, none that were cancelled.', () => {
    expect(idsOf(itemsOfDay(items, '2026-11-22'))).toEqual([
      'morning',
      'facebook',
      'evening',
      'out',
      'untimed',
    ]);
  });

  it('should be what has not gone out on this account, even when it has on another.', () => {
    expect(idsOf(dueToday(items, '2026-11-22', 'vk'))).toEqual(['morning', 'evening', 'untimed']);
    expect(idsOf(dueToday(items, '2026-11-22', 'facebook'))).toEqual([
      'facebook',
      'evening',
      'out',
      'untimed',
    ]);
    expect(idsOf(itemsForAccount(items, 'instagram'))).not.toContain('morning');
    expect(isDoneFor(item('x', { status: 'published' }), 'vk')).toBe(true);
  });

  it('should have one’s own first and keep the order otherwise.', () => {
    const ours = itemsOfDay(items, '2026-11-22');
    expect(idsOf(mineFirst(ours, 'anna'))[0]).toBe('evening');
    expect(idsOf(mineFirst(ours, ''))).toEqual(idsOf(ours));
  });

  it('should be late when its day, or its deadline, has passed.', () => {
    expect(isOverdue(item('x', { date: '2026-11-21' }), '2026-11-22')).toBe(true);
    expect(isOverdue(item('x'), '2026-11-22')).toBe(false);
    expect(isOverdue(item('x', { status: 'draft', deadline: '2026-11-21' }), '2026-11-22')).toBe(
      true,
    );
    expect(isOverdue(item('x', { status: 'published', date: '2026-11-21' }), '2026-11-22')).toBe(
      false,
    );
  });

  it('Ideas should be what has no day; the text be the network’s own where there is one.', () => {
    expect(idsOf(ideas(items))).toEqual(['idea']);
    const both = item('x', { text: 'общий', texts: { vk: 'для ВК' } });
    expect([textFor(both, 'vk'), textFor(both, 'facebook'), textFor(item('y'), 'vk')]).toEqual([
      'для ВК',
      'общий',
      '',
    ]);
  });
});

describe('Where an item may go', () => {
  it('should be published only with a day.', () => {
    expect(nextStatuses(item('x'))).toContain('published');
    expect(nextStatuses(item('x', { date: undefined }))).not.toContain('published');
    expect(mayBecome(item('x', { status: 'idea' }), 'published')).toBe(false);
    expect(mayBecome(item('x', { status: 'idea' }), 'idea')).toBe(true);
  });

  it('should be published when it goes out, once, and free again when that is withdrawn.', () => {
    const before = item('x');
    const out = { ...before, ...publishedFields(before, 'vk', 'vk:-1_1', true) };
    expect(out).toMatchObject({ status: 'published', published: { vk: 'vk:-1_1' } });
    expect(publishedFields(out, 'vk', 'vk:-1_1', true)).toBeUndefined();
    expect(withdrawnFields(out, 'vk:-1_1')).toEqual({ published: {}, status: 'approved' });
    expect(withdrawnFields(out, 'vk:-1_2')).toBeUndefined();
    const twice = { ...out, ...publishedFields(out, 'facebook', 'facebook:1_1', true) };
    expect(withdrawnFields(twice, 'vk:-1_1')).toEqual({ published: { facebook: 'facebook:1_1' } });
    expect(publishedFields(before, 'vk', 'vk:-1_1', false)).toEqual({
      published: { vk: 'vk:-1_1' },
    });
  });
});

describe('An item for several accounts', () => {
  const both = item('x', { status: 'approved', accounts: ['vk', 'facebook'] });
  const first = { ...both, ...publishedFields(both, 'vk', 'vk:-1_1', true) };

  it('should be published only when it is out on all of them, and say how far it is until then.', () => {
    expect(partlyOut(both)).toBeUndefined();
    expect(first.status).toBe('approved');
    expect(partlyOut(first)).toEqual({ out: 1, of: 2 });
    expect([isDoneFor(first, 'vk'), isDoneFor(first, 'facebook')]).toEqual([true, false]);
    const second = { ...first, ...publishedFields(first, 'facebook', 'facebook:1_1', true) };
    expect(second.status).toBe('published');
    expect(partlyOut(second)).toBeUndefined();
  });

  it('should be open again when one of its posts is withdrawn.', () => {
    const second = { ...first, ...publishedFields(first, 'facebook', 'facebook:1_1', true) };
    const back = { ...second, ...withdrawnFields(second, 'vk:-1_1') };
    expect(back).toMatchObject({ status: 'approved', published: { facebook: 'facebook:1_1' } });
    expect(partlyOut(back)).toEqual({ out: 1, of: 2 });
  });
});

describe('Days', () => {
  it('should go forward and back to where they were.', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, n) => {
        expect(addDays(addDays(from, n), -n)).toBe(from);
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });

  it('A week should begin on Monday and hold its day; a month’s grid should hold the month in whole weeks.', () => {
    fc.assert(
      fc.property(day, (one) => {
        const week = weekOf(one);
        expect(weekdayOf(week[0]!)).toBe(1);
        expect(week).toContain(one);
        const grid = monthGrid(one);
        expect(grid.length % 7).toBe(0);
        expect(weekdayOf(grid[0]!)).toBe(1);
        expect(grid).toContain(`${one.slice(0, 7)}-01`);
        expect(grid).toContain(one);
        expect(grid.length).toBeLessThanOrEqual(42);
      }),
    );
    expect(weekdayOf('2026-11-27')).toBe(5);
  });

  it('should be those of the team’s time zone, and back to the same instant.', () => {
    expect(localTime('2026-11-22T22:30:00Z', 'Europe/Minsk')).toEqual({
      day: '2026-11-23',
      time: '01:30',
    });
    expect(instantIn('2026-11-23', '01:30', 'Europe/Minsk')).toBe('2026-11-22T22:30:00.000Z');
    expect(instantIn('2026-07-01', '00:00', 'Europe/Kyiv')).toBe('2026-06-30T21:00:00.000Z');
    expect(localTime('2026-11-22T22:30:00Z', 'No/Such_Zone').day).toBe('2026-11-22');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (one, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        fc.pre(!(time >= '01:00' && time < '04:00'));
        const instant = instantIn(one, time, 'Europe/Warsaw');
        expect(localTime(instant, 'Europe/Warsaw')).toEqual({ day: one, time });
      }),
    );
  });
  it('Going through many instants should tell what asking for each would, clock changes too.', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Minsk', 'Europe/Warsaw', 'Africa/Cairo');
    const instants = fc.array(
      fc
        .date({
          min: new Date('2024-03-20T00:00:00Z'),
          max: new Date('2024-11-10T00:00:00Z'),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString()),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(zones, instants, (zone, all) => {
        const clock = clockIn(zone);
        for (const one of all) expect(clock(one)).toEqual(localTime(one, zone));
      }),
    );
  });

  it('A day should begin when its first minute does, also where clocks skip midnight.', () => {
    expect(dayStart('2024-04-26', 'Africa/Cairo')).toBe(Date.parse('2024-04-25T22:00:00Z'));
    expect(dayStart('2024-04-27', 'Africa/Cairo')).toBe(Date.parse('2024-04-26T21:00:00Z'));
    expect(dayStart('2026-11-23', 'Europe/Minsk')).toBe(Date.parse('2026-11-22T21:00:00Z'));
  });
});
