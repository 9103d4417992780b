import { useMemo } from 'preact/hooks';
import type { Account, Member, Rubric } from '../../../domain/records';
import { useRecords } from '../shell/desk-context';

/** The records a plan item points at, by their ids and in the order people read them. */
export interface PlanNouns {
  accounts: ReadonlyMap<string, Account>;
  members: ReadonlyMap<string, Member>;
  rubrics: ReadonlyMap<string, Rubric>;
}

export function usePlanNouns(): PlanNouns {
  const accounts = useRecords('account');
  const members = useRecords('member');
  const rubrics = useRecords('rubric');
  return useMemo(
    () => ({
      accounts: byId(accounts, ({ network, title }) => `${network} ${title}`),
      members: byId(members, ({ name }) => name),
      rubrics: byId(rubrics, ({ title }) => title),
    }),
    [accounts, members, rubrics],
  );
}

function byId<T extends { id: string }>(
  records: readonly T[] | undefined,
  name: (record: T) => string,
): Map<string, T> {
  const sorted = [...(records ?? [])].sort((a, b) => name(a).localeCompare(name(b)));
  return new Map(sorted.map((record) => [record.id, record]));
}
