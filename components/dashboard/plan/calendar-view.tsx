import { Calendar, type EventInput } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/interaction';
import { type RefObject, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dateWords } from '../../../domain/date-words';
import { addDays } from '../../../domain/plan/days';
import { byTime } from '../../../domain/plan/due';
import type { PlanItem } from '../../../domain/records';
import { longDay, shortDay } from '../../../i18n/format';
import type { Translator } from '../../../i18n/translator';
import { TextsProvider, useTexts } from '../../controls/texts';
import { CalendarCard } from './calendar-card';
import { askedByKey } from './item-keys';
import { daysOfKey } from './plan-days';
import type { PlanNouns } from './plan-nouns';

export interface CalendarViewProps {
  view: 'month' | 'week';
  /** A day of the stretch shown. */
  day: string;
  items: readonly PlanItem[];
  nouns: PlanNouns;
  today: string;
  /** The bank of ideas: its items can be dragged onto a day, and cards back into it. */
  ideas: RefObject<HTMLElement | null>;
  /** Answers whether it was moved. */
  onMove: (item: PlanItem, date: string | undefined) => Promise<boolean>;
  onOpen: (item: PlanItem) => void;
  /** Asks where to move the item. */
  onAskMove: (item: PlanItem) => void;
  onNew: (day: string) => void;
  /** Shows everything of a day that is too full. */
  onDay: (day: string) => void;
  /** Wants the view to show another day. */
  onTurn: (day: string) => void;
}

/** How many cards a day of the month shows before "+N more". */
const cardsADay = 6;

/** The plan as a calendar: a month or a week of cards that can be moved by pointer and by keyboard. */
export function CalendarView(props: CalendarViewProps) {
  const texts = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar>(null);
  const now = useRef({ ...props, texts });
  now.current = { ...props, texts };
  const focus = useRef<{ item?: string; day?: string }>({});
  const { view, day, items, nouns, today, ideas } = props;

  useEffect(() => {
    const built = buildCalendar(host.current!, now, focus);
    calendar.current = built;
    built.render();
    return () => built.destroy();
  }, []);

  useEffect(() => {
    const bank = ideas.current;
    if (!bank) return;
    const draggable = new Draggable(bank, {
      itemSelector: '[data-item]',
      eventData: { create: false },
      appendTo: pageOf(bank),
    });
    return () => draggable.destroy();
  }, [ideas]);

  useEffect(() => {
    const built = calendar.current!;
    const shown = view === 'month' ? 'dayGridMonth' : 'dayGridWeek';
    if (built.view.type === shown) built.gotoDate(day);
    else built.changeView(shown, day);
    focusDay(host.current!, focus.current);
  }, [view, day]);

  useEffect(() => {
    const inside = host.current!.contains(document.activeElement) ? document.activeElement : null;
    focus.current.item ??= inside?.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
    calendar.current!.setOption('locale', texts.language);
    calendar.current!.setOption('now', today);
    calendar.current!.setOption('events', eventsOf(items, nouns));
    const card = focus.current.item
      ? host.current!.querySelector<HTMLElement>(`[data-item="${CSS.escape(focus.current.item)}"]`)
      : null;
    card?.focus();
    focus.current.item = undefined;
  }, [items, nouns, today, texts]);

  return <div class="cp-calendar" ref={host} />;
}

type Now = { current: CalendarViewProps & { texts: Translator } };
type Focus = { current: { item?: string | undefined; day?: string | undefined } };

function buildCalendar(host: HTMLElement, now: Now, focus: Focus): Calendar {
  const itemOf = (id: string) => now.current.items.find((item) => item.id === id);
  const { t } = now.current.texts;
  return new Calendar(host, {
    plugins: [dayGridPlugin, interactionPlugin],
    initialView: now.current.view === 'month' ? 'dayGridMonth' : 'dayGridWeek',
    initialDate: now.current.day,
    now: now.current.today,
    timeZone: 'UTC',
    locale: now.current.texts.language,
    firstDay: 1,
    headerToolbar: false,
    height: 'auto',
    fixedWeekCount: false,
    dayHeaderContent: ({ date }) =>
      dateWords(now.current.texts.language, { weekday: 'short', timeZone: 'UTC' }, date),
    displayEventTime: false,
    dayMaxEvents: cardsADay,
    eventOrder: 'place',
    eventOrderStrict: true,
    eventInteractive: true,
    editable: true,
    eventDurationEditable: false,
    droppable: true,
    fixedMirrorParent: pageOf(host),
    dragRevertDuration: 0,
    moreLinkContent: ({ num }) => t('plan.more', { n: num }),
    moreLinkHint: (n) => t('plan.moreOn', { n }),
    moreLinkClick: ({ date }) => {
      now.current.onDay(dayOf(date));
    },
    // A name of the cell's own would hide from screen readers what stands in it.
    dayCellDidMount: ({ el }) => el.removeAttribute('aria-labelledby'),
    dayCellContent: ({ date }) => ({ domNodes: [dayButton(dayOf(date), host, now, focus)] }),
    eventContent: ({ event }) => {
      const item = itemOf(event.id);
      const box = document.createElement('div');
      box.className = 'cp-calendar__box';
      if (item) {
        render(
          <TextsProvider translator={now.current.texts}>
            <CalendarCard item={item} nouns={event.extendedProps.nouns} today={now.current.today} />
          </TextsProvider>,
          box,
        );
      }
      return { domNodes: [box] };
    },
    eventDidMount: ({ event, el }) => {
      const item = itemOf(event.id);
      if (!item) return;
      el.dataset.item = item.id;
      el.setAttribute('role', 'button');
      el.addEventListener('keydown', (pressed) => {
        const asked = askedByKey(pressed, item, now.current.today);
        if (!asked) return;
        pressed.preventDefault();
        if (asked === 'move') now.current.onAskMove(item);
        else {
          focus.current.item = item.id;
          void now.current.onMove(item, asked.to);
        }
      });
    },
    eventWillUnmount: ({ el }) => {
      const box = el.querySelector('.cp-calendar__box');
      if (box) render(null, box);
    },
    eventClick: ({ event, jsEvent }) => {
      jsEvent.preventDefault();
      const item = itemOf(event.id);
      if (item) now.current.onOpen(item);
    },
    dateClick: ({ dateStr }) => now.current.onNew(dateStr),
    eventDrop: ({ event, revert }) => {
      const item = itemOf(event.id);
      if (item) void dropped(now.current.onMove, item, event.startStr, revert);
    },
    eventDragStop: ({ event, jsEvent }) => {
      const item = itemOf(event.id);
      const bank = now.current.ideas.current;
      if (item && bank && isOver(bank, jsEvent)) void now.current.onMove(item, undefined);
    },
    drop: ({ draggedEl, dateStr }) => {
      const item = itemOf(draggedEl.dataset.item ?? '');
      if (item) void now.current.onMove(item, dateStr);
    },
  });
}

/** A card was dropped on a day: moves the item there and puts the card back when that failed. */
export async function dropped(
  move: CalendarViewProps['onMove'],
  item: PlanItem,
  day: string,
  revert: () => void,
): Promise<void> {
  if (!(await move(item, day.slice(0, 10)))) revert();
}

function eventsOf(items: readonly PlanItem[], nouns: PlanNouns): EventInput[] {
  return byTime(items.filter(({ date }) => date)).map((item, place) => ({
    id: item.id,
    title: item.title,
    start: item.date!,
    allDay: true,
    place,
    nouns,
    startEditable: item.status !== 'published',
    classNames: [`cp-event--${item.status}`],
  }));
}

/** The number of a day; with the keyboard arrows move over the days and Enter plans a post. */
function dayButton(day: string, host: HTMLElement, now: Now, focus: Focus): HTMLElement {
  const { language, t } = now.current.texts;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cp-calendar__day';
  button.dataset.day = day;
  const number = Number(day.slice(8));
  button.textContent = number === 1 ? shortDay(language, day) : String(number);
  const about = document.createElement('span');
  about.className = 'cp-unseen';
  about.textContent = `. ${t('plan.newOn', { day: longDay(language, day) })}`;
  button.append(about);
  if (day === now.current.today) button.setAttribute('aria-current', 'date');
  button.tabIndex = day === (focus.current.day ?? firstTab(now)) ? 0 : -1;
  button.addEventListener('click', (event) => {
    // A pointer's click comes through dateClick, which tells it from a drag.
    if (event.detail === 0) now.current.onNew(day);
  });
  button.addEventListener('keydown', (event) => {
    const days = daysOfKey(event.key);
    if (days === undefined || event.altKey) return;
    event.preventDefault();
    const to = addDays(day, days);
    focus.current.day = to;
    if (!focusDay(host, focus.current)) now.current.onTurn(to);
  });
  return button;
}

/** Moves the focus, and the one tab stop among the days, to the day wanted. */
function focusDay(host: HTMLElement, focus: { day?: string | undefined }): boolean {
  if (!focus.day) return true;
  const button = host.querySelector<HTMLElement>(`[data-day="${focus.day}"]`);
  if (!button) return false;
  for (const other of host.querySelectorAll<HTMLElement>('[data-day][tabindex="0"]')) {
    other.tabIndex = -1;
  }
  button.tabIndex = 0;
  button.focus();
  return true;
}

function firstTab(now: Now): string {
  const { day, today, view } = now.current;
  if (view === 'week') return day;
  return day.slice(0, 7) === today.slice(0, 7) ? today : `${day.slice(0, 7)}-01`;
}

function isOver(element: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

/** The element that carries the tokens, so that what is dragged keeps its look. */
function pageOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('.cp') ?? document.body;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
