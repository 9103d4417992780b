import type { Hit, Rule } from '../rule';

const hyphen = /(?<=[^\s\u00A0])[ \u00A0](?:-{1,3}|–-)[ \u00A0](?=[^\s\u00A0])/g;
const pair = /(?<=[\p{L}\p{N}»”)])--(?=[\p{L}«“(])/gu;

/** A dash between words is a dash, not a hyphen, and does not begin a line. */
export const T02: Rule = {
  id: 'T02',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Книга - лучший подарок.', 'Читать -- значит жить.', 'Вход свободный - ждём всех!'],
      good: [
        'Книга — лучший подарок.',
        'Книга\u00A0— лучший подарок.',
        '- первый пункт списка',
        '10 - 12 человек',
        'кто-то',
        'Всё – впереди',
        '27.11 - 30.11',
      ],
    },
    be: {
      bad: ['Кніга - лепшы падарунак.'],
      good: ['Кніга — лепшы падарунак.', 'Кніга – лепшы падарунак.'],
    },
    uk: {
      bad: ['Книга - найкращий подарунок.'],
      good: ['Книга — найкращий подарунок.', 'Книга – найкращий подарунок.'],
    },
    en: {
      bad: ['A book - the best gift.'],
      good: ['A book – the best gift.', 'A book—the best gift.'],
    },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    if (!prose.includes('-')) return hits;
    const dash = language === 'en' ? '–' : '—';
    hyphen.lastIndex = 0;
    for (let found = hyphen.exec(prose); found; found = hyphen.exec(prose)) {
      const from = found.index;
      const to = from + found[0].length;
      if (/\d/.test(prose[from - 1]!) && /\d/.test(prose[to]!)) continue;
      hits.push({
        from,
        to,
        message: 'hyphen',
        params: { right: dash },
        fix: { from, to, text: `\u00A0${dash} ` },
      });
    }
    pair.lastIndex = 0;
    for (let found = pair.exec(prose); found; found = pair.exec(prose)) {
      const from = found.index;
      const to = from + 2;
      hits.push({
        from,
        to,
        message: 'hyphen',
        params: { right: dash },
        fix: { from, to, text: `\u00A0${dash} ` },
      });
    }
    return hits;
  },
};
