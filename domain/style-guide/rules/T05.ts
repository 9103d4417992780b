import type { Hit, Rule } from '../rule';

const run = /(?<![ \u00A0\t])(?:[ \u00A0]{3,}|[ \u00A0]*\t[ \u00A0\t]*)(?=[^\s\u00A0])/g;

/** Tabs and rows of spaces do not lay out a post: every screen breaks them differently. */
export const T05: Rule = {
  id: 'T05',
  type: 'existence',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Пн      10:00–18:00', 'Вт\t10:00–18:00', '     Ждём вас'],
      good: ['Пн 10:00–18:00', 'Ждём вас   '],
    },
    en: { bad: ['Mon      10:00–18:00'], good: ['Mon 10:00–18:00'] },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    if (!prose.includes('\t') && !/[ \u00A0]{3}/.test(prose)) return hits;
    run.lastIndex = 0;
    for (let found = run.exec(prose); found; found = run.exec(prose)) {
      const from = found.index;
      const to = from + found[0].length;
      const text = from === 0 ? '' : ' ';
      hits.push({
        from,
        to,
        message: 'layout',
        fix: { from, to, text },
        fixLabel: text ? 'space' : 'remove',
      });
    }
    return hits;
  },
};
