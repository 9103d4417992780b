import type { Language } from '../domain/records';

/** "пт, 27 ноября": a day ("YYYY-MM-DD") in words of the language. */
export function dayInWords(language: Language, day: string): string {
  return utc(language, { weekday: 'short', day: 'numeric', month: 'long' }).format(at(day));
}

/** "воскресенье, 22 ноября" with the full weekday. */
export function longDay(language: Language, day: string): string {
  return utc(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at(day));
}

/** "27 ноября 2026 г." */
export function dayWithYear(language: Language, day: string): string {
  return utc(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(at(day));
}

/** "ноябрь 2026 г.", of any day in the month. */
export function monthInWords(language: Language, day: string): string {
  return utc(language, { month: 'long', year: 'numeric' }).format(at(day));
}

/** "27 ноября, 15:04" of an instant, in the team's time zone. */
export function moment(language: Language, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  }).format(new Date(instant));
}

/** 1234.5 → "1 234,5" in the language's manner. */
export function number(language: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** 0.031 → "3,1 %". */
export function percent(language: Language, share: number, digits = 1): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

function utc(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
