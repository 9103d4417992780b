import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../../domain/records';
import { monthInWords, shortDay } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useRecords, useToday } from '../shell/desk-context';
import { goTo, useRoute } from '../shell/route';
import { useSay } from '../shell/say';
import { ScreenHead } from '../shell/screen-head';
import { CalendarView } from './calendar-view';
import { DayDialog } from './day-dialog';
import { IdeasBank } from './ideas-bank';
import { changesOf, ItemDialog, newDraft, type PlanDraft } from './item-dialog';
import { ListView } from './list-view';
import { MoveDialog } from './move-dialog';
import { PlanBar } from './plan-bar';
import { monthOf, type PlanView, planViews, spanOf, turned } from './plan-days';
import { isFiltering, noFilter, type PlanFilter, passes } from './plan-filter';
import { usePlanNouns } from './plan-nouns';
import { usePlanActs } from './use-plan-acts';

interface Opened {
  /** The item as it was when it was opened; absent for a new one. */
  item?: PlanItem | undefined;
  start: PlanDraft;
}

/** The content plan: a calendar or a list, the bank of ideas beside it. */
export function PlanScreen() {
  const { t, language } = useTexts();
  const today = useToday();
  const items = useRecords('plan');
  const nouns = usePlanNouns();
  const acts = usePlanActs();
  const say = useSay();
  const { rest } = useRoute();
  const [view, setView] = useState<PlanView>('month');
  const [day, setDay] = useState(today);
  const [filter, setFilter] = useState<PlanFilter>(noFilter);
  const [opened, setOpened] = useState<Opened>();
  const [moving, setMoving] = useState<PlanItem>();
  const [fullDay, setFullDay] = useState<string>();
  const bank = useRef<HTMLElement>(null);

  const found = useMemo(() => items?.filter((item) => passes(item, filter)) ?? [], [items, filter]);
  const span = spanOf(view, day);
  const inSpan = found.filter(({ date }) => date && date >= span.from && date <= span.to);

  const open = (item: PlanItem) => setOpened({ item, start: item });
  const startNew = (fields: Partial<PlanItem>) => setOpened({ start: newDraft(fields) });
  useNewKey(() => startNew({ date: dayForNew(span, today) }), opened === undefined);

  // A link to one item, "#plan/<id>", opens it once the plan is there.
  const linked = items?.find(({ id }) => id === rest);
  useEffect(() => {
    if (!linked) return;
    if (linked.date) setDay(linked.date);
    setOpened({ item: linked, start: linked });
    goTo('plan');
  }, [linked]);

  const move = async (item: PlanItem, date: string | undefined) => {
    setMoving(undefined);
    return acts.move(item, date);
  };
  const save = async (draft: PlanDraft) => {
    const item = opened?.item;
    const { id: _, ...fields } = draft;
    const changes = item ? changesOf(item, draft) : fields;
    const done = item
      ? Object.keys(changes).length === 0 || (await acts.change(item.id, changes))
      : await acts.create(fields);
    if (done) setOpened(undefined);
    return done;
  };
  const closeItem = (left?: PlanDraft) => {
    const was = opened;
    setOpened(undefined);
    if (left && was) {
      const back = () => setOpened({ item: was.item, start: left });
      say(t('plan.said.discarded'), back, 'ok', t('plan.said.editOn'));
    }
  };

  if (!items) return <ScreenHead title={t('plan.title')} about={t('common.loading')} />;
  const month = monthOf(day);
  const ofMonth = items.filter(
    ({ date, status }) => date && status !== 'cancelled' && date >= month.from && date <= month.to,
  );
  const shared = { nouns, acts, today, onOpen: open, onMove: setMoving };
  return (
    <>
      <ScreenHead
        title={t('plan.title')}
        about={
          ofMonth.length > 0 &&
          t('plan.about', {
            n: ofMonth.length,
            open: ofMonth.filter(({ author }) => !author).length,
          })
        }
      >
        <Button
          kind="primary"
          title={t('plan.newHint')}
          onClick={() => startNew({ date: dayForNew(span, today) })}
        >
          <Icon name="plus" />
          {t('plan.new')}
        </Button>
      </ScreenHead>
      <div class="cp-plan-head">
        <div class="cp-row">
          <Button icon aria-label={t('plan.earlier')} onClick={() => setDay(turned(view, day, -1))}>
            <Icon name="left" />
          </Button>
          <Button icon aria-label={t('plan.later')} onClick={() => setDay(turned(view, day, 1))}>
            <Icon name="right" />
          </Button>
          <Button disabled={today >= span.from && today <= span.to} onClick={() => setDay(today)}>
            {t('plan.today')}
          </Button>
          <h2 class="cp-plan-head__month" aria-live="polite">
            {view === 'week'
              ? `${shortDay(language, span.from)} – ${shortDay(language, span.to)}`
              : monthInWords(language, day)}
          </h2>
        </div>
        <fieldset class="cp-switch">
          <legend class="cp-unseen">{t('plan.view')}</legend>
          {planViews.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === view}
              class="cp-switch__one"
              onClick={() => setView(each)}
            >
              {t(`plan.view.${each}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <PlanBar filter={filter} nouns={nouns} onFilter={setFilter} />
      <div class="cp-plan">
        <div class="cp-plan__main">
          {items.length === 0 && (
            <div class="cp-card cp-plan__empty">
              <EmptyState title={t('plan.empty.title')} text={t('plan.empty.text')}>
                <Button onClick={() => startNew({ date: today })}>{t('plan.new')}</Button>
              </EmptyState>
            </div>
          )}
          {items.length > 0 && inSpan.length === 0 && isFiltering(filter) && (
            <div class="cp-card cp-plan__empty">
              <EmptyState title={t('plan.empty.found')} text={t('plan.empty.foundText')}>
                <Button onClick={() => setFilter(noFilter)}>{t('plan.filter.clear')}</Button>
              </EmptyState>
            </div>
          )}
          {view === 'list' ? (
            inSpan.length > 0 ? (
              <ListView items={inSpan} {...shared} />
            ) : (
              items.length > 0 &&
              !isFiltering(filter) && <p class="cp-quiet">{t('plan.empty.period')}</p>
            )
          ) : (
            <CalendarView
              view={view}
              day={day}
              items={found}
              nouns={nouns}
              today={today}
              ideas={bank}
              onMove={move}
              onOpen={open}
              onAskMove={setMoving}
              onNew={(date) => startNew({ date })}
              onDay={setFullDay}
              onTurn={setDay}
            />
          )}
          <p class="cp-quiet cp-small cp-plan__keys">{t('plan.keys')}</p>
        </div>
        <IdeasBank items={found} bank={bank} {...shared} />
      </div>
      {fullDay && !opened && !moving && (
        <DayDialog
          day={fullDay}
          items={found}
          {...shared}
          onNew={() => startNew({ date: fullDay })}
          onClose={() => setFullDay(undefined)}
        />
      )}
      {opened && (
        <ItemDialog
          key={opened.item?.id ?? 'new'}
          item={opened.item}
          start={opened.start}
          nouns={nouns}
          acts={acts}
          onMove={(item) => {
            setOpened(undefined);
            setMoving(item);
          }}
          onSave={save}
          onClose={closeItem}
        />
      )}
      {moving && (
        <MoveDialog
          item={moving}
          today={today}
          onMove={(date) => void move(moving, date)}
          onClose={() => setMoving(undefined)}
        />
      )}
    </>
  );
}

/** The day a new post begins with: today when it is on the screen, otherwise the first day shown. */
function dayForNew(span: { from: string; to: string }, today: string): string {
  return today >= span.from && today <= span.to ? today : span.from;
}

/** "n" plans a new post, wherever the focus is but in a field or a dialog. */
function useNewKey(start: () => void, listening: boolean) {
  const latest = useRef<(() => void) | undefined>(undefined);
  latest.current = listening ? start : undefined;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // By its place on the keyboard, so that it works in Cyrillic layouts too.
      if (event.code !== 'KeyN' && event.key !== 'n') return;
      const target = event.target as Element;
      if (target.closest?.('input, select, textarea, dialog, [contenteditable]')) return;
      if (!latest.current) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
