import type { Hit, Rule } from '../rule';

const dots = /([?!]?)(\.{3,}|…\.+)/g;

/** The ellipsis is one character; after a question or exclamation mark two dots are enough. */
export const T03: Rule = {
  id: 'T03',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['И тогда...', 'Что дальше?...', 'Ну и ну....'],
      good: ['И тогда…', 'Что дальше?..', 'т. е. так'],
    },
    be: { bad: ['І тады...'], good: ['І тады…'] },
    uk: { bad: ['І тоді...'], good: ['І тоді…'] },
    en: { bad: ['And then...'], good: ['And then…'] },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    if (!prose.includes('..') && !prose.includes('….')) return hits;
    dots.lastIndex = 0;
    for (let found = dots.exec(prose); found; found = dots.exec(prose)) {
      const [all, sign = ''] = found;
      const from = found.index;
      const to = from + all.length;
      const text = sign && language !== 'en' ? `${sign}..` : `${sign}…`;
      hits.push({
        from,
        to,
        message: sign ? 'afterSign' : 'dots',
        params: { right: text },
        fix: { from, to, text },
      });
    }
    return hits;
  },
};
