import type { Language } from '../domain/records';

type Token = string | [name: string, kind?: 'plural' | string, forms?: Record<string, unknown>];

/**
 * Says a compiled message with its parameters: texts, values and plurals, all the always-on script
 * needs. The full translator (i18n/translator.ts) is four times as large as the rest of that script.
 */
export function sayBriefly(
  language: Language,
  message: unknown,
  params: Record<string, string | number> = {},
  counted: string | number = '',
): string {
  if (!Array.isArray(message)) return typeof message === 'string' ? message : '';
  return (message as Token[])
    .map((token) => {
      if (typeof token === 'string') return token === '#' ? counted : token;
      const [name, kind, forms] = token;
      const value = params[name] ?? '';
      if (kind !== 'plural' || !forms) return value;
      const form = new Intl.PluralRules(language).select(Number(value));
      return sayBriefly(language, forms[form] ?? forms.other, params, value);
    })
    .join('');
}
