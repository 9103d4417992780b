import type { Hit, Rule } from '../rule';

const stems = new Set(
  'уникальн незабываем захватывающ неповторим потрясающ великолепн грандиозн увлекательнейш интереснейш унікальн незабыўн непаўторн цудоўнейш захапляльн незабутн неповторн захоплив грандіозн приголомшлив unique unforgettable amazing awesome breathtaking stunning incredible'.split(
    ' ',
  ),
);

/** Praise that proves nothing. Opinions differ, so a team switches it on by itself. */
export const L07: Rule = {
  id: 'L07',
  type: 'existence',
  level: 'off',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Вас ждёт уникальная выставка.', 'Незабываемый вечер!'],
      good: ['На выставке двенадцать книг с автографами.'],
    },
    be: {
      bad: ['Вас чакае ўнікальная, непаўторная выстава.'],
      good: ['На выставе дванаццаць кніг.'],
    },
    uk: { bad: ['Незабутній вечір!'], good: ['На виставці дванадцять книг.'] },
    en: { bad: ['An unforgettable evening!'], good: ['Twelve signed books are on show.'] },
  },
  check({ words }) {
    const hits: Hit[] = [];
    for (const { lower, text, from, to } of words) {
      if (lower.length < 6) continue;
      // A stem may have an ending of up to four letters.
      for (let length = Math.max(5, lower.length - 4); length <= lower.length; length++) {
        if (!stems.has(lower.slice(0, length))) continue;
        hits.push({ from, to, message: 'praise', params: { found: text } });
        break;
      }
    }
    return hits;
  },
};
