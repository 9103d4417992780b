import type { Finding } from '../../domain/style-guide/finding';
import type { Translator } from '../../i18n/translator';

/** "→ пятница" when the new words are short and look different, otherwise the act in a word. */
export function mendLabel(
  { fix, fixLabel, from, to }: Finding,
  text: string,
  { t, say }: Pick<Translator, 't' | 'say'>,
): string {
  if (fixLabel) return say(fixLabel);
  const words = fix?.text.trim() ?? '';
  if (!words) return t(fix?.text === '' ? 'sidebar.check.drop' : 'sidebar.check.mend');
  const before = text.slice(fix?.from ?? from, fix?.to ?? to).trim();
  const fits = words.length <= 18 && !words.includes('\n');
  return fits && looksOf(words) !== looksOf(before) ? `→ ${words}` : t('sidebar.check.mend');
}

const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
};

function looksOf(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[аеорсухіАВЕКМНОРСТХІ]/gu, (l) => lookAlikes[l] ?? l);
}
