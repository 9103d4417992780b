import type { Language } from '../../records';
import type { Hit, Rule } from '../rule';

/** Professional words, what they mean, and the stem by which an explanation is recognised. */
const jargon: Record<
  Language,
  readonly (readonly [term: string, meaning: string, stem: string])[]
> = {
  ru: [
    ['МБА', 'межбиблиотечный абонемент', 'межбиблиотечн'],
    ['ЭДД', 'электронная доставка документов', 'доставк'],
    ['ЭБС', 'электронно-библиотечная система', 'электронно-библиотечн'],
    ['УДК', 'универсальная десятичная классификация', 'десятичн'],
  ],
  be: [
    ['МБА', 'міжбібліятэчны абанемент', 'міжбібліятэчн'],
    ['ЭДД', 'электронная дастаўка дакументаў', 'дастаў'],
    ['ЭБС', 'электронна-бібліятэчная сістэма', 'электронна-бібліятэчн'],
    ['УДК', 'універсальная дзесятковая класіфікацыя', 'дзесятков'],
  ],
  uk: [
    ['МБА', 'міжбібліотечний абонемент', 'міжбібліотечн'],
    ['ЕДД', 'електронна доставка документів', 'доставк'],
    ['ЕБС', 'електронно-бібліотечна система', 'електронно-бібліотечн'],
    ['УДК', 'універсальна десяткова класифікація', 'десятков'],
  ],
  en: [
    ['ILL', 'interlibrary loan', 'interlibrary'],
    ['OPAC', 'online catalogue', 'catalog'],
  ],
};
const patterns = Object.fromEntries(
  Object.entries(jargon).map(([language, terms]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${terms.map(([term]) => term).join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ]),
) as Record<Language, RegExp>;

/** A reader need not know what librarians call things among themselves. */
export const L10: Rule = {
  id: 'L10',
  type: 'conditional',
  level: 'suggestion',
  scope: 'text',
  options: { known: [] },
  examples: {
    ru: {
      bad: ['Закажите книгу по МБА.', 'Доступ к ЭБС открыт для всех студентов.'],
      good: [
        'Закажите книгу по межбиблиотечному абонементу (МБА).',
        'МБА (заказ книг из других библиотек) работает и летом.',
        'УДК 027.7, ББК 78.34',
        'Книга из другой библиотеки — за неделю.',
      ],
    },
    be: { bad: ['Замоўце кнігу па МБА.'], good: ['Міжбібліятэчны абанемент (МБА) працуе.'] },
    uk: { bad: ['Замовте книгу через МБА.'], good: ['Міжбібліотечний абонемент (МБА) працює.'] },
    en: { bad: ['Order it by ILL.'], good: ['Order it by interlibrary loan (ILL).'] },
  },
  check({ prose }, { language }, { known }) {
    const hits: Hit[] = [];
    const seen = new Set<string>(Array.isArray(known) ? known : []);
    const pattern = patterns[language];
    pattern.lastIndex = 0;
    let lower: string | undefined;
    for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
      const term = found[0];
      const from = found.index;
      const to = from + term.length;
      if (seen.has(term)) continue;
      const [, meaning, stem] = jargon[language].find(([one]) => one === term)!;
      // One of a row of abbreviations.
      if (/\p{Lu}, $/u.test(prose.slice(Math.max(0, from - 3), from))) continue;
      // A class mark ("УДК 027.7") or an expansion in brackets.
      if (/^[ \u00A0]?(?:\d|\()/.test(prose.slice(to, to + 2)) || prose[from - 1] === '(') {
        seen.add(term);
        continue;
      }
      lower ??= prose.toLowerCase();
      if (lower.includes(stem)) continue;
      seen.add(term);
      hits.push({ from, to, message: 'jargon', params: { found: term, meaning } });
    }
    return hits;
  },
};
