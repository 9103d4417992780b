import type { Hit, Rule } from '../rule';

const hidden =
  /(?:(?![\t\n\r])\p{Cc}|\u200D|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFC])+/gu;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const joins = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const joined = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** Characters nobody sees travel with copied text and break words, tags and search. */
export const T10: Rule = {
  id: 'T10',
  type: 'existence',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'биб\u00ADлиотека',
        'Ждём\u200B вас',
        '\uFEFFНовости',
        'чита\u2060тель',
        'чита\u200Dтель',
      ],
      good: ['Ждём\u00A0вас', 'Семья 👨‍👩‍👧 читает', 'Флаг 🏳️‍🌈 и ❤️', 'שלום\u200F עולם'],
    },
    en: { bad: ['soft\u00ADhyphen'], good: ['👩🏽‍💻 at work'] },
  },
  check({ text }) {
    const hits: Hit[] = [];
    hidden.lastIndex = 0;
    for (let found = hidden.exec(text); found; found = hidden.exec(text)) {
      const from = found.index;
      const to = from + found[0].length;
      if (
        found[0] === '\u200D' &&
        joins.test(text.slice(Math.max(0, from - 2), from)) &&
        joined.test(text.slice(to, to + 2))
      ) {
        continue;
      }
      if (
        /^[\u200C-\u200F\u061C\u202A-\u202E\u2066-\u2069]+$/.test(found[0]) &&
        rightToLeft.test(text)
      )
        continue;
      hits.push({
        from,
        to,
        message: 'hidden',
        params: { count: to - from },
        fix: { from, to, text: '' },
        fixLabel: 'remove',
      });
    }
    return hits;
  },
};
