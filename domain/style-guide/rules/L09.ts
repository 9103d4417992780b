import type { Language } from '../../records';
import type { Hit, Rule } from '../rule';

const s = '[ \\u00A0]';
const orders: Record<Language, string> = {
  ru: `(?:категорически|строго)${s}(?:запрещ\\p{L}+|воспрещ\\p{L}+)|(?:запреща|воспреща)(?:ется|ются)|не${s}допускается|вы${s}обязаны|читатели?${s}обязаны?|настоятельно${s}требуем|нарушители${s}будут|лишены?${s}права${s}пользования`,
  be: `(?:катэгарычна|строга)${s}забаран\\p{L}+|забараня(?:ецца|юцца)|не${s}дапускаецца|вы${s}абавязаны|чытачы?${s}абавязаны?|парушальнікі${s}будуць`,
  uk: `(?:категорично|суворо)${s}заборон\\p{L}+|забороня(?:ється|ються)|не${s}допускається|ви${s}зобов['’ʼ]язані|читачі?${s}зобов['’ʼ]язан(?:ий|і)|порушники${s}будуть`,
  en: `(?:strictly|expressly)${s}(?:prohibited|forbidden)|(?:is|are)${s}not${s}permitted|you${s}must${s}not|failure${s}to${s}(?:return|comply)|readers${s}are${s}obliged|offenders${s}will`,
};
const patterns = Object.fromEntries(
  Object.entries(orders).map(([language, words]) => [
    language,
    new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
  ]),
) as Record<Language, RegExp>;

/** A library asks and explains; it does not command. */
export const L09: Rule = {
  id: 'L09',
  type: 'existence',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'В зале запрещается разговаривать.',
        'Вносить еду строго воспрещено.',
        'Читатели обязаны сдать книги до 1 июня.',
      ],
      good: [
        'В зале мы бережём тишину.',
        'Выставка «Запрещённые книги» открыта.',
        'Просим вернуть книги до 1 июня.',
      ],
    },
    be: { bad: ['У зале забараняецца размаўляць.'], good: ['У зале мы беражом цішыню.'] },
    uk: { bad: ['У залі суворо заборонено розмовляти.'], good: ['У залі ми бережемо тишу.'] },
    en: {
      bad: ['Food is strictly prohibited in the hall.'],
      good: ['Please keep food outside the hall.', 'Banned Books Week begins.'],
    },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    const pattern = patterns[language];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
      const from = found.index;
      const to = from + found[0].length;
      hits.push({ from, to, message: 'order', params: { found: found[0] } });
    }
    return hits;
  },
};
