import { byTime } from '../../../domain/plan/due';
import type { PlanItem } from '../../../domain/records';
import { longDay } from '../../../i18n/format';
import { useTexts } from '../../controls/texts';
import { ItemRow, type ItemRowProps } from './item-row';

/** The items of a stretch of time, by day. */
export function ListView(props: Omit<ItemRowProps, 'item'> & { items: readonly PlanItem[] }) {
  const { t, language } = useTexts();
  const { items, ...rest } = props;
  const days = new Map<string, PlanItem[]>();
  for (const item of byTime(items)) {
    days.set(item.date!, [...(days.get(item.date!) ?? []), item]);
  }
  return (
    <div class="cp-plan-list">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`plan-${day}`}>
          <h2 id={`plan-${day}`} class={day === props.today ? 'cp-plan-list__today' : ''}>
            {longDay(language, day)}
            {day === props.today && <span> · {t('plan.today')}</span>}
          </h2>
          <ul class="cp-plan-list__day">
            {ofDay.map((item) => (
              <ItemRow key={item.id} item={item} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
