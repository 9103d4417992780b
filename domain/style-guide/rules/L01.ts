import { cutOffset, textLength } from '../../text-length';
import type { Rule } from '../rule';

const long = 'Читаем вместе. '.repeat(10);

/** The network takes no more than its limit, counted its own way. */
export const L01: Rule = {
  id: 'L01',
  type: 'metric',
  level: 'error',
  scope: 'text',
  examples: { ru: { bad: [long], good: [long.slice(0, 100)] } },
  exampleContext: { limits: { text: 100, fold: 50 } },
  check({ text }, { limits }) {
    const length = textLength(text, limits.counting);
    const limit = limits.text;
    if (length <= limit) return [];
    return [
      {
        from: cutOffset(text, limit, limits.counting),
        to: text.length,
        message: 'over',
        params: { length, limit, over: length - limit },
      },
    ];
  },
};
