import type { Hit, Rule } from '../rule';

const mixed =
  /(?<![\p{L}\p{N}])(с|з|from)([ \u00A0])(\d{1,2}:\d{2})[ \u00A0]?[-–—][ \u00A0]?(\d{1,2}:\d{2})(?!\d)/giu;
const until = { ru: 'до', be: 'да', uk: 'до', en: 'to' };

/** "с 10:00 до 18:00" or "10:00–18:00", not half of each. */
export const D08: Rule = {
  id: 'D08',
  type: 'existence',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Работаем с 10:00–18:00.'],
      good: ['Работаем с 10:00 до 18:00.', 'Работаем 10:00–18:00.'],
    },
    be: { bad: ['Працуем з 10:00–18:00.'], good: ['Працуем з 10:00 да 18:00.'] },
    uk: { bad: ['Працюємо з 10:00–18:00.'], good: ['Працюємо з 10:00 до 18:00.'] },
    en: {
      bad: ['Open from 10:00–18:00.'],
      good: ['Open from 10:00 to 18:00.', 'Open 10:00–18:00.'],
    },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    if (!/\d[-–—]|\d[ \u00A0][-–—]/.test(prose)) return hits;
    mixed.lastIndex = 0;
    for (let found = mixed.exec(prose); found; found = mixed.exec(prose)) {
      const [all, word = '', space = '', first = '', last = ''] = found;
      const from = found.index;
      const to = from + all.length;
      const text = `${word}${space}${first} ${until[language]} ${last}`;
      hits.push({ from, to, message: 'mixed', params: { right: text }, fix: { from, to, text } });
    }
    return hits;
  },
};
