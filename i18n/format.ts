import { dateWords, localeOf } from '../domain/date-words';
import type { Language } from '../domain/records';

/** "пт, 27 ноября": a day ("YYYY-MM-DD") in words of the language. */
export function dayInWords(language: Language, day: string): string {
  return dateWords(
    language,
    { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' },
    at(day),
  );
}

/** "воскресенье, 22 ноября" with the full weekday. */
export function longDay(language: Language, day: string): string {
  return dateWords(
    language,
    { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
    at(day),
  );
}

/** "1 нояб." */
export function shortDay(language: Language, day: string): string {
  return dateWords(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }, at(day));
}

/** "27 ноября 2026 г." */
export function dayWithYear(language: Language, day: string): string {
  return dateWords(
    language,
    { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    at(day),
  );
}

/** "ноябрь 2026 г.", of any day in the month. */
export function monthInWords(language: Language, day: string): string {
  return dateWords(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }, at(day));
}

/** "27 ноября, 15:04" of an instant, in the team's time zone. */
export function moment(language: Language, instant: string, timeZone: string): string {
  return dateWords(
    language,
    {
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone,
    },
    new Date(instant),
  );
}

/** 1234.5 → "1 234,5" in the language's manner. */
export function number(language: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** 0.031 → "3,1 %". */
export function percent(language: Language, share: number, digits = 1): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
