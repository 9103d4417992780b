import { isOverdue } from '../../../domain/plan/due';
import { partlyOut } from '../../../domain/plan/status';
import type { PlanItem } from '../../../domain/records';
import { RubricMark } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import type { PlanNouns } from './plan-nouns';
import { StatusMark } from './status-mark';

/** What a day's card says: rubric, time, topic, status and whose it is. */
export function CalendarCard(props: { item: PlanItem; nouns: PlanNouns; today: string }) {
  const { t } = useTexts();
  const { item, nouns, today } = props;
  const author = item.author ? nouns.members.get(item.author) : undefined;
  return (
    <div class="cp-plan-card" title={item.title}>
      <div class="cp-plan-card__head">
        <RubricMark rubric={item.rubric ? nouns.rubrics.get(item.rubric) : undefined} />
        <span class="cp-number">{item.time}</span>
        {author && <span class="cp-plan-card__who">{author.initials}</span>}
      </div>
      <div class="cp-plan-card__title">{item.title}</div>
      {isOverdue(item, today) && !partlyOut(item) ? (
        <span class="cp-overdue">{t('plan.overdue')}</span>
      ) : (
        <StatusMark item={item} />
      )}
    </div>
  );
}
