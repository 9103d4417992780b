import type { Hit, Rule } from '../rule';

const hyphen = /(?<=[^\s\u00A0])[ \u00A0](?:-{1,3}|–-)[ \u00A0](?=[^\s\u00A0])/g;
/** A hyphen stuck to one of the words: "вход -свободный", "вход- свободный". */
const stuck =
  /(?<=\p{L}{4}[»”)]?|[»”)])(?:[ \u00A0]-(?=\p{L}{3})(?!(?:либо|нибудь|небудзь|небудь|будь|таки)(?!\p{L}))|-[ \u00A0](?=\p{L}{2})(?!(?:и|или|либо|і|й|ды|або|ці|та|чи|and|or|to)[ \u00A0]))/gu;
const pair = /(?<=[\p{L}\p{N}»”)])--(?=[\p{L}«“(])/gu;

/** A dash between words is a dash, not a hyphen, and does not begin a line. */
export const T02: Rule = {
  id: 'T02',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Книга - лучший подарок.',
        'Читать -- значит жить.',
        'Вход свободный - ждём всех!',
        'Скрипка- рядом',
        'Скрипка -рядом',
      ],
      good: [
        'Книга — лучший подарок.',
        'Книга\u00A0— лучший подарок.',
        '- первый пункт списка',
        '10 - 12 человек',
        'кто-то',
        'кино- и фотодокументы',
        'кое- кто, кто -то, какой -нибудь',
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
    if (/ -\S|\S- /.test(prose)) collect(stuck, prose, dash, hits);
    collect(pair, prose, dash, hits);
    return hits.sort((a, b) => a.from - b.from);
  },
};

function collect(pattern: RegExp, prose: string, dash: string, into: Hit[]) {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
    const from = found.index;
    const to = from + found[0].length;
    into.push({
      from,
      to,
      message: 'hyphen',
      params: { right: dash },
      fix: { from, to, text: `\u00A0${dash} ` },
    });
  }
}
