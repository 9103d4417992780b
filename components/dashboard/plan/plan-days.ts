import { addDays, monthGrid, weekOf } from '../../../domain/plan/days';

export const planViews = ['month', 'week', 'list'] as const;
export type PlanView = (typeof planViews)[number];

/** First and last day a view shows around a day. The list shows the days of the month alone. */
export function spanOf(view: PlanView, day: string): { from: string; to: string } {
  if (view === 'week') {
    const week = weekOf(day);
    return { from: week[0]!, to: week[6]! };
  }
  if (view === 'month') {
    const grid = monthGrid(day);
    return { from: grid[0]!, to: grid.at(-1)! };
  }
  return monthOf(day);
}

export function monthOf(day: string): { from: string; to: string } {
  return { from: `${day.slice(0, 7)}-01`, to: addDays(nextMonth(day), -1) };
}

/** The day to look at one view earlier (-1) or later (1). */
export function turned(view: PlanView, day: string, by: -1 | 1): string {
  if (view === 'week') return addDays(day, 7 * by);
  return by === 1 ? nextMonth(day) : `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** How many days an arrow key means in a calendar; undefined for other keys. */
export function daysOfKey(key: string): number | undefined {
  return steps[key];
}

function nextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}
