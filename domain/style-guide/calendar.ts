/** The Gregorian calendar, without clocks and zones. */

/** Days in the month (1…12); February without a year has 29. */
export function daysInMonth(month: number, year = 2024): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export interface CalendarDay {
  day: number;
  /** 1…12; what a text says may be more. */
  month: number;
  year?: number;
}

/** Does the date exist in the calendar? */
export function exists({ day, month, year }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The year in which the day of the month lies nearest to `near` ("YYYY-MM-DD"): never over six months off. */
export function nearestYear(month: number, day: number, near: string): number {
  const [year = 2000, nearMonth = 1, nearDay = 1] = near.split('-').map(Number);
  const centre = Date.UTC(year, nearMonth - 1, nearDay);
  let best = year;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    if (!exists({ day, month, year: candidate })) continue;
    const away = Math.abs(Date.UTC(candidate, month - 1, day) - centre);
    if (away < distance) {
      best = candidate;
      distance = away;
    }
  }
  return best;
}

/** The date as "YYYY-MM-DD", a missing year being the one nearest to `near`; null when there is no such day. */
export function isoDay({ day, month, year }: CalendarDay, near: string): string | null {
  const full = year ?? nearestYear(month, day, near);
  if (full < 1000 || full > 9999 || !exists({ day, month, year: full })) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
