import type { Language } from '../records';

const letters: Record<'ru' | 'be' | 'uk', string> = {
  ru: 'ыэёъищ',
  be: 'ыэёіў',
  uk: 'ищіїєґ',
};
const tell = new Map<number, Language[]>();
for (const language of ['ru', 'be', 'uk'] as const) {
  for (const letter of letters[language]) {
    const code = letter.charCodeAt(0);
    tell.set(code, [...(tell.get(code) ?? []), language]);
  }
}

/**
 * The language a paragraph is written in, told by its alphabet: letters that only some of the
 * languages have are counted. Where they do not decide, the draft's own language is believed.
 */
export function languageOfText(
  text: string,
  main: Language,
  others: readonly Language[],
): Language {
  const score = { ru: 0, be: 0, uk: 0, en: 0 };
  let cyrillic = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      if ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) latin++;
    } else if (unit >= 0x400 && unit <= 0x4ff) {
      cyrillic++;
      const lower = unit < 0x410 ? unit + 80 : unit < 0x430 ? unit + 32 : unit;
      const who = tell.get(lower);
      if (who) for (const language of who) score[language]++;
    }
  }
  if (cyrillic === 0 && latin === 0) return main;
  if (latin > cyrillic * 2) return 'en';
  if (cyrillic === 0) return main;
  const order: Language[] = [main, ...others, 'ru', 'be', 'uk'];
  let best: Language = order.find((language) => language !== 'en') ?? 'ru';
  for (const language of order) {
    if (language !== 'en' && score[language] > score[best]) best = language;
  }
  return best;
}
