import { setupI18n } from '@lingui/core';
import { localeOf } from '../domain/date-words';
import type { Language } from '../domain/records';
import type { MessageKey } from './catalogue';

export type { MessageKey };
export type Params = Record<string, string | number>;

/** The reader's language and the one function that turns keys into sentences. */
export interface Translator {
  language: Language;
  /** The sentence of the key with its parameters; plural forms by the language's rules. */
  t(key: MessageKey, params?: Params): string;
  /** For keys made by the domain (findings, problems); shows the key itself when it is unknown. */
  say(key: string, params?: Params): string;
}

/** @param messages compiled messages, as `compiled()` of catalogue.ts makes them. */
export function createTranslator(
  language: Language,
  messages: Record<string, unknown>,
): Translator {
  const i18n = setupI18n({
    locale: language,
    // Plural forms and digits; a browser that lacks Belarusian would use English ones.
    locales: localeOf(language),
    messages: { [language]: messages as never },
  });
  const say = (key: string, params?: Params) => i18n._(key, params);
  return { language, t: say, say };
}
