import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Language, languages } from '../domain/records';
import * as be from './be';
import * as en from './en';
import * as ru from './ru';
import * as uk from './uk';

/** All texts by language and area. Messages are ICU; Russian is the source the keys are typed by. */
const catalogues: Record<Language, Record<string, Record<string, string>>> = { ru, be, uk, en };

type AreaOf<A> = A extends Record<infer K, string> ? K : never;
export type MessageKey = AreaOf<(typeof ru)[keyof typeof ru]>;
export type Area = keyof typeof ru;

/** Messages of the language, compiled, as plain JSON that can cross to a page. No areas means all. */
export function compiled(language: Language, areas?: readonly string[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [area, messages] of Object.entries(catalogues[language])) {
    if (areas && !areas.includes(area)) continue;
    for (const [key, message] of Object.entries(messages)) out[key] = compileMessage(message);
  }
  return out;
}

/** The first of the browser's languages we speak; Russian otherwise. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'ru';
}
