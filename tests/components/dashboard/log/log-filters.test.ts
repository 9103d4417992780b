import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../../../components/dashboard/log/file-name';
import {
  daysOf,
  hasFilters,
  noFilters,
  queryOf,
  type Stretch,
} from '../../../../components/dashboard/log/log-filters';

const team = {
  today: '2026-03-15',
  timeZone: 'Europe/Minsk',
  periods: [
    { id: 'solo', from: '2019-01-01', to: '2019-12-31', mode: 'specialist' },
    { id: 'now', from: '2026-01-01', mode: 'group' },
  ],
};
const days = (stretch: Stretch) => daysOf(stretch, team.today, team.periods);

describe('Filters of the log', () => {
  it('No filters should make the empty query.', () => {
    expect(queryOf(noFilters, team)).toEqual({});
    expect(hasFilters(noFilters)).toBe(false);
    expect(queryOf({ ...noFilters, text: '  ' }, team)).toEqual({});
  });

  it('Named stretches should have their first and last day.', () => {
    expect(days({ kind: 'thisMonth' })).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(days({ kind: 'lastMonth' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(days({ kind: 'thisYear' })).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(days({ kind: 'period', id: 'solo' })).toEqual({ from: '2019-01-01', to: '2019-12-31' });
    expect(days({ kind: 'period', id: 'now' })).toEqual({ from: '2026-01-01', to: undefined });
    expect(days({ kind: 'period', id: 'gone' })).toEqual({});
    expect(daysOf({ kind: 'lastMonth' }, '2026-01-31', [])).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
  });

  it('Days should become instants of the team’s time zone, the last day included.', () => {
    const query = queryOf(
      { ...noFilters, stretch: { kind: 'days', from: '2026-11-01', to: '2026-11-30' } },
      team,
    );
    expect(query).toEqual({ from: '2026-10-31T21:00:00.000Z', to: '2026-11-30T21:00:00.000Z' });
  });

  it('Days where the clocks change should be 23 and 25 hours long.', () => {
    const hours = (day: string) => {
      const { from = '', to = '' } = queryOf(
        { ...noFilters, stretch: { kind: 'days', from: day, to: day } },
        { ...team, timeZone: 'Europe/Kyiv' },
      );
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
  });

  it('Every filter that is set should be asked for, and only those.', () => {
    const lists = fc.record({
      members: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      networks: fc.uniqueArray(fc.constantFrom('vk' as const, 'facebook' as const)),
      accounts: fc.uniqueArray(fc.constantFrom('x', 'y')),
      rubrics: fc.uniqueArray(fc.constantFrom('r', 's')),
      states: fc.uniqueArray(fc.constantFrom('published' as const, 'edited' as const)),
    });
    fc.assert(
      fc.property(lists, (chosen) => {
        const query = queryOf({ ...noFilters, ...chosen }, team);
        const set = Object.entries(chosen).filter(([, list]) => list.length > 0);
        expect(query).toEqual(Object.fromEntries(set));
        expect(hasFilters({ ...noFilters, ...chosen })).toBe(set.length > 0);
      }),
    );
  });
});

describe('The name of an exported file', () => {
  it('It should carry the team and the days.', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(fileNameFor('журнал', 'НБ БНТУ', november, '2026-12-02', 'xlsx')).toBe(
      'журнал-НБ-БНТУ-2026-11-01–2026-11-30.xlsx',
    );
  });

  it('Without filters it should carry today, and never a sign a disk refuses.', () => {
    expect(fileNameFor('log', 'A/B: "C"?', {}, '2026-12-02', 'csv')).toBe(
      'log-A-B-C-2026-12-02.csv',
    );
    expect(fileNameFor('log', '', { from: '2026-11-01' }, '2026-12-02', 'json')).toBe(
      'log-2026-11-01–2026-12-02.json',
    );
  });
});
