import { dateWords } from '../date-words';
import type { Language } from '../records';
import { place } from './fields';

export interface Filled {
  text: string;
  /** Names of fields that had no value; their places stay in the text as they are. */
  missing: string[];
}

type Filter = (value: string, language: Language) => string;

/** What a template may ask for after the bar: {{date|weekday}}. */
export const filters: Record<string, Filter> = {
  date: (value, language) => inWords(value, language, { day: 'numeric', month: 'long' }),
  weekday: (value, language) => inWords(value, language, { weekday: 'long' }),
  day: (value, language) =>
    isDay(value)
      ? `${filters.date!(value, language)}, ${filters.weekday!(value, language)}`
      : value,
  year: (value, language) =>
    inWords(value, language, { day: 'numeric', month: 'long', year: 'numeric' }),
  time: (value) => {
    const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})/.exec(value.trim()) ?? [];
    return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : value;
  },
  upper: (value, language) => {
    const [first = '', ...rest] = [...value];
    return first.toLocaleUpperCase(language) + rest.join('');
  },
  lower: (value, language) => {
    const [first = '', ...rest] = [...value];
    return first.toLocaleLowerCase(language) + rest.join('');
  },
};

/**
 * Puts values into a template's places. Days are given as "YYYY-MM-DD" and times as "HH:MM"; a value a
 * filter does not understand goes in as it is. Values are never read as templates themselves.
 */
export function fillTemplate(
  body: string,
  values: Readonly<Record<string, string>>,
  language: Language,
): Filled {
  const missing = new Set<string>();
  const text = body.replace(place, (whole, name: string, filter: string | undefined) => {
    const value = Object.hasOwn(values, name) ? values[name]!.trim() : '';
    if (value === '') {
      missing.add(name);
      return whole;
    }
    const apply = filter && Object.hasOwn(filters, filter) ? filters[filter]! : undefined;
    return apply ? apply(value, language) : value;
  });
  return { text, missing: [...missing] };
}

function inWords(value: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  if (!isDay(value)) return value;
  return dateWords(language, { ...parts, timeZone: 'UTC' }, new Date(`${value}T00:00:00Z`));
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}
