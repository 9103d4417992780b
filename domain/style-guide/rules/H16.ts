import type { Rule } from '../rule';

/** A crowd of mentions looks like an advertisement, and all of them get a notice. */
export const H16: Rule = {
  id: 'H16',
  type: 'occurrence',
  level: 'suggestion',
  scope: 'text',
  options: { limit: 5 },
  examples: {
    ru: {
      bad: ['Спасибо @anna @boris @vera @gleb @dasha @egor'],
      good: ['Спасибо @anna @boris @vera @gleb @dasha', 'Пишите на desk@unilib.by'],
    },
  },
  check({ tokens }, _context, { limit }) {
    const found = tokens.filter(({ kind }) => kind === 'mention');
    const most = Math.max(0, Number(limit));
    const extra = found[most];
    if (!extra) return [];
    const params = { count: found.length, limit: most };
    return [{ from: extra.from, to: extra.to, message: 'many', params }];
  },
};
