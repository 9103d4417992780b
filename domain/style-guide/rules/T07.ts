import type { Hit, Rule } from '../rule';

const row = /(?:[?!][ \u00A0]?){0,60}[!?]/g;

/** One exclamation mark is loud enough. "?!" stays. */
export const T07: Rule = {
  id: 'T07',
  type: 'occurrence',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Ждём вас!!!', 'Ура!!', 'Кто придёт???', 'Неужели?!!'],
      good: ['Ждём вас!', 'Неужели?!', 'Кто придёт?', 'Вот как?..', 'Ура! Ура!'],
    },
    be: { bad: ['Чакаем вас!!!'], good: ['Чакаем вас!'] },
    uk: { bad: ['Чекаємо на вас!!!'], good: ['Чекаємо на вас!'] },
    en: { bad: ['See you there!!'], good: ['See you there!', 'Really?!'] },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    if (!/[!?]{2}|[!?][ \u00A0][!?]/.test(prose)) return hits;
    row.lastIndex = 0;
    for (let found = row.exec(prose); found; found = row.exec(prose)) {
      const all = found[0];
      const signs = all.replace(/[ \u00A0]/g, '');
      const text = signs.includes('?') ? (signs.includes('!') ? '?!' : '?') : '!';
      if (all === text || signs === '!?' || all === '??') continue;
      const from = found.index;
      const to = from + all.length;
      hits.push({ from, to, message: 'row', params: { right: text }, fix: { from, to, text } });
    }
    return hits;
  },
};
