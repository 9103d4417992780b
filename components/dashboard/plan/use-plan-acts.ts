import { useMemo } from 'preact/hooks';
import {
  changePlanItem,
  createPlanItem,
  deletePlanItem,
  duplicatePlanItem,
  movePlanItem,
} from '../../../app/plan-post';
import type { PlanItem } from '../../../domain/records';
import { dayInWords } from '../../../i18n/format';
import { useTexts } from '../../controls/texts';
import { useDo } from '../shell/say';

/** What can be done with the plan. Each act says what it did and offers to undo it; false when it failed. */
export interface PlanActs {
  /** To a day, or without one back among the ideas. */
  move(item: PlanItem, date: string | undefined): Promise<boolean>;
  create(fields: Partial<Omit<PlanItem, 'id'>> & { title: string }): Promise<boolean>;
  change(id: string, fields: Partial<Omit<PlanItem, 'id'>>): Promise<boolean>;
  duplicate(item: PlanItem): Promise<boolean>;
  remove(item: PlanItem): Promise<boolean>;
}

export function usePlanActs(): PlanActs {
  const { t, language } = useTexts();
  const act = useDo();
  return useMemo(
    () => ({
      async move(item, date) {
        if (item.date === date) return true;
        const done = await act(
          (actor) => movePlanItem(actor, item.id, date ? { date } : {}),
          date
            ? t('plan.said.moved', { day: dayInWords(language, date) })
            : t('plan.said.movedToIdeas'),
        );
        return done !== undefined;
      },
      create: async (fields) =>
        (await act((actor) => createPlanItem(actor, fields), t('plan.said.created'))) !== undefined,
      change: async (id, fields) =>
        (await act((actor) => changePlanItem(actor, id, fields), t('plan.said.changed'))) !==
        undefined,
      duplicate: async (item) =>
        (await act((actor) => duplicatePlanItem(actor, item.id), t('plan.said.duplicated'))) !==
        undefined,
      remove: async (item) =>
        (await act(
          (actor) => deletePlanItem(actor, item.id),
          t('plan.said.deleted', { title: item.title }),
        )) !== undefined,
    }),
    [act, t, language],
  );
}
