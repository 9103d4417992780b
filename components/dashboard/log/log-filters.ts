import type { PostQuery } from '../../../app/desk';
import { addDays, instantIn } from '../../../domain/plan/days';
import type { NetworkId, Period, PostState } from '../../../domain/records';

/** The stretch of time a reader picked; days are "YYYY-MM-DD", both ends belong to it. */
export type Stretch =
  | { kind: 'any' | 'thisMonth' | 'lastMonth' | 'thisYear' }
  | { kind: 'days'; from?: string; to?: string }
  | { kind: 'period'; id: string };

export interface LogFilters {
  text: string;
  members: string[];
  networks: NetworkId[];
  accounts: string[];
  rubrics: string[];
  states: PostState[];
  stretch: Stretch;
}

export const noFilters: LogFilters = {
  text: '',
  members: [],
  networks: [],
  accounts: [],
  rubrics: [],
  states: [],
  stretch: { kind: 'any' },
};

export function hasFilters(filters: LogFilters): boolean {
  const { text, stretch, ...lists } = filters;
  return (
    text.trim() !== '' ||
    stretch.kind !== 'any' ||
    Object.values(lists).some((list) => list.length > 0)
  );
}

/** First and last day of the stretch; an open end is absent. */
export function daysOf(
  stretch: Stretch,
  today: string,
  periods: readonly Period[],
): { from?: string; to?: string } {
  const [year = '', month = ''] = today.split('-');
  switch (stretch.kind) {
    case 'any':
      return {};
    case 'thisMonth':
      return { from: `${year}-${month}-01`, to: lastDay(Number(year), Number(month)) };
    case 'lastMonth': {
      const first = new Date(Date.UTC(Number(year), Number(month) - 2, 1));
      const from = first.toISOString().slice(0, 10);
      return { from, to: lastDay(first.getUTCFullYear(), first.getUTCMonth() + 1) };
    }
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'days':
      return { from: stretch.from || undefined, to: stretch.to || undefined };
    case 'period': {
      const period = periods.find(({ id }) => id === stretch.id);
      return period ? { from: period.from, to: period.to } : {};
    }
  }
}

/**
 * What the desk is asked for. Empty lists and blanks are left out, so no filters make the empty query.
 * @param today the day in the team's time zone
 */
export function queryOf(
  filters: LogFilters,
  team: { today: string; timeZone: string; periods: readonly Period[] },
): PostQuery {
  const days = daysOf(filters.stretch, team.today, team.periods);
  const query: PostQuery = {};
  const text = filters.text.trim();
  if (text) query.text = text;
  if (days.from) query.from = instantIn(days.from, '00:00', team.timeZone);
  if (days.to) query.to = instantIn(addDays(days.to, 1), '00:00', team.timeZone);
  if (filters.members.length) query.members = filters.members;
  if (filters.networks.length) query.networks = filters.networks;
  if (filters.accounts.length) query.accounts = filters.accounts;
  if (filters.rubrics.length) query.rubrics = filters.rubrics;
  if (filters.states.length) query.states = filters.states;
  return query;
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
