import type { Rule } from '../rule';

/** Few hashtags; the network's own cap is a hard one. */
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
    if (over) {
      return [
        { from, to, message: 'cap', params: { count: tags.length, limit: cap }, level: 'error' },
      ];
    }
    return [{ from, to, message: 'many', params: { count: tags.length, limit: own } }];
  },
};
