import type { Rule } from '../rule';

const long = 'Читаем вместе. '.repeat(10);

/** The network takes no more than its limit. */
export const L01: Rule = {
  id: 'L01',
  type: 'metric',
  level: 'error',
  scope: 'text',
  examples: { ru: { bad: [long], good: [long.slice(0, 100)] } },
  exampleContext: { limits: { text: 100, fold: 50 } },
  check({ text }, { limits }) {
    if (text.length <= limits.text) return [];
    return [
      {
        from: limits.text,
        to: text.length,
        message: 'over',
        params: { length: text.length, limit: limits.text, over: text.length - limits.text },
      },
    ];
  },
};
