import { useMemo } from 'preact/hooks';
import type { Account, Member, PlanItem, Rubric } from '../../../domain/records';
import { longDay } from '../../../i18n/format';
import type { Translator } from '../../../i18n/translator';
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

/** A card in one sentence, for those who hear it. */
export function cardInWords({ t, language }: Translator, item: PlanItem, nouns: PlanNouns): string {
  return t('plan.card', {
    title: item.title,
    day: item.date ? longDay(language, item.date) : t('plan.ideas'),
    time: item.time ?? t('plan.noTime'),
    rubric: (item.rubric && nouns.rubrics.get(item.rubric)?.title) || t('plan.noRubric'),
    status: t(`plan.status.${item.status}`),
  });
}

function byId<T extends { id: string }>(records: readonly T[] | undefined): Map<string, T> {
  return new Map(records?.map((record) => [record.id, record]));
}
