import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../app/record-publication';
import { isOut, planAhead } from '../../app/sidebar-today';
import type { PlanItem } from '../../domain/records';
import { longDay } from '../../i18n/format';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { EmptyState } from '../controls/states';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { PlanLine } from './plan-line';
import { QuestionCard } from './question-card';
import { useSidebar } from './state';

/** The plan for this account: today, the week, what is late, and posts nobody has signed. */
export function TodayTab() {
  const { t, language } = useTexts();
  const state = useSidebar();
  const { data, account, network, settings, today, ports, changed, attempt } = state;
  const [questions, setQuestions] = useState<OutboxEntry[]>([]);
  useWhen([changed], () => {
    let stopped = false;
    void ports.questions().then(
      (all) => !stopped && setQuestions(all.filter((q) => q.observation.network === network)),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  });
  const plan = planAhead(
    data.plan,
    { network, accounts: data.account, ...(account && { account }) },
    today,
    settings.member,
  );
  const openPlan = () => void attempt(() => ports.openDashboard('plan'));
  const first = plan.today.find((item) => !isOut(item, account));
  const nothing = plan.today.length + plan.week.length + plan.late.length === 0;
  if (nothing && questions.length === 0) {
    return (
      <EmptyState title={t('sidebar.today.empty')} text={t('sidebar.today.emptyText')}>
        <Button kind="primary" onClick={openPlan}>
          {t('sidebar.today.openPlan')}
        </Button>
      </EmptyState>
    );
  }
  const unsigned = plan.week.filter(({ author }) => !author).length;
  return (
    <>
      {plan.late.length > 0 && (
        <Part title={t('sidebar.today.late')} about={t('common.posts', { n: plan.late.length })}>
          <Items items={plan.late} />
        </Part>
      )}
      <Part title={t('sidebar.today.title', { day: longDay(language, today) })}>
        {plan.today.length > 0 ? (
          <Items items={plan.today} primary={first?.id} />
        ) : (
          <p class="cp-quiet">{t('sidebar.today.nothing')}</p>
        )}
      </Part>
      {plan.week.length > 0 && (
        <Part
          title={t('sidebar.today.week')}
          about={[
            t('common.posts', { n: plan.week.length }),
            unsigned > 0 && t('sidebar.today.unsigned', { n: unsigned }),
          ]
            .filter(Boolean)
            .join(', ')}
        >
          <Items items={plan.week} />
        </Part>
      )}
      {questions.length > 0 && (
        <Part
          title={t('sidebar.question.title')}
          about={t('common.posts', { n: questions.length })}
        >
          {questions.map((entry) => (
            <QuestionCard
              key={entry.id}
              entry={entry}
              onDone={() => setQuestions((all) => all.filter(({ id }) => id !== entry.id))}
            />
          ))}
        </Part>
      )}
      <Button kind="plain" class="cp-wide" onClick={openPlan}>
        <Icon name="calendar" />
        {t('sidebar.today.openPlan')}
      </Button>
    </>
  );
}

/** A heading with what is under it. */
export function Part(props: { title: string; about?: string; children: ComponentChildren }) {
  return (
    <section class="cp-part">
      <div class="cp-part__head">
        <h2>{props.title}</h2>
        {props.about && <span class="cp-part__about cp-number">{props.about}</span>}
      </div>
      {props.children}
    </section>
  );
}

function Items(props: { items: PlanItem[]; primary?: string }) {
  const { t } = useTexts();
  const { account, planItem, take, go } = useSidebar();
  return (
    <ul class="cp-list">
      {props.items.map((item) => {
        const out = isOut(item, account);
        const taken = planItem?.id === item.id;
        return (
          <li key={item.id}>
            <PlanLine item={item}>
              {out ? (
                <span class="cp-done">
                  <Icon name="check" />
                </span>
              ) : taken ? (
                <Button kind="plain" onClick={() => go('check')}>
                  {t('sidebar.today.taken')}
                </Button>
              ) : (
                <Button
                  kind={props.primary === item.id && !planItem ? 'primary' : 'outlined'}
                  aria-label={t('sidebar.today.takeItem', { title: item.title })}
                  onClick={() => take(item)}
                >
                  {t('sidebar.today.take')}
                </Button>
              )}
            </PlanLine>
          </li>
        );
      })}
    </ul>
  );
}
