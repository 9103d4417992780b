import type { Rule } from '../rule';

/** Few hashtags; networks bring their own caps in step by step, so even those are warned of, not forbidden. */
export const H03: Rule = {
  id: 'H03',
  type: 'occurrence',
  level: 'warning',
  scope: 'text',
  options: { limit: 3 },
  examples: {
    ru: {
      bad: ['Новинки месяца #раз #два #три #четыре'],
      good: ['Новинки месяца #раз #два #три', 'Зал № 1, № 2, № 3, № 4'],
    },
  },
  check({ tokens }, { limits }, { limit }) {
    const tags = tokens.filter(({ kind }) => kind === 'hashtag');
    const own = Number(limit) || 3;
    const cap = limits.hashtags;
    const over = cap !== undefined && tags.length > cap;
    if (tags.length <= own && !over) return [];
    const allowed = over ? Math.min(own, cap) : own;
    const from = tags[allowed]!.from;
    const to = tags[allowed]!.to;
    if (over) return [{ from, to, message: 'cap', params: { count: tags.length, limit: cap } }];
    return [{ from, to, message: 'many', params: { count: tags.length, limit: own } }];
  },
};
