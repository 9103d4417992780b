import type { NetworkId, Period, Rubric, Team } from '../../../domain/records';
import type { GroupFilter, StudySpan } from '../../../domain/study/compare';

export const groupKinds = ['mode', 'period', 'rubric', 'network', 'member'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A group as the reader picks it: by what, and which one. */
export interface GroupChoice {
  kind: GroupKind;
  value: string;
}

/** What the desk is asked for. Networks common to both groups do not narrow a group that is a network. */
export function filterOf(
  choice: GroupChoice,
  networks: readonly NetworkId[],
  periods: readonly Period[],
  today: string,
): GroupFilter {
  const common = networks.length ? { networks: [...networks] } : {};
  switch (choice.kind) {
    case 'mode':
      return { ...common, mode: choice.value };
    case 'period': {
      const period = periods.find(({ id }) => id === choice.value);
      // A period that is gone covers no days, and so no posts.
      const days = period
        ? { from: period.from, to: period.to ?? today }
        : { from: '9999-12-31', to: '0000-01-01' };
      return { ...common, days };
    }
    case 'rubric':
      return { ...common, rubrics: [choice.value] };
    case 'network':
      return { networks: [choice.value as NetworkId] };
    case 'member':
      return { ...common, members: [choice.value] };
  }
}

/** Values a kind offers. */
export function valuesOf(
  kind: GroupKind,
  team: {
    periods: readonly Period[];
    rubrics: readonly Rubric[];
    networks: readonly NetworkId[];
    members: readonly { id: string }[];
  },
): string[] {
  switch (kind) {
    case 'mode':
      return [...new Set(['specialist', 'group', ...team.periods.map(({ mode }) => mode)])];
    case 'period':
      return team.periods.map(({ id }) => id);
    case 'rubric':
      return team.rubrics.map(({ id }) => id);
    case 'network':
      return [...team.networks];
    case 'member':
      return team.members.map(({ id }) => id);
  }
}

/** The first two values of a kind, as groups; undefined when it does not have two. */
export function firstPair(
  kind: GroupKind,
  values: readonly string[],
): [GroupChoice, GroupChoice] | undefined {
  const [first, second] = values;
  if (first === undefined || second === undefined) return undefined;
  return [
    { kind, value: first },
    { kind, value: second },
  ];
}

/** From the team's first period, or a year ago, to today. */
export function usualSpan(periods: readonly Period[], today: string): StudySpan {
  const first = periods.map(({ from }) => from).sort()[0];
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return { from: first && first <= today ? first : yearAgo, to: today };
}

/** May people be compared here? */
export function comparesPeople(team: Team | null | undefined): boolean {
  return team?.comparePeople === true;
}
