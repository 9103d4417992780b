import { useMemo } from 'preact/hooks';
import type { Account, Member, Rubric } from '../../../domain/records';
import { useRecords } from '../shell/desk-context';

/** The records a plan item points at, by their ids. */
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
    () => ({ accounts: byId(accounts), members: byId(members), rubrics: byId(rubrics) }),
    [accounts, members, rubrics],
  );
}

function byId<T extends { id: string }>(records: readonly T[] | undefined): Map<string, T> {
  return new Map(records?.map((record) => [record.id, record]));
}
