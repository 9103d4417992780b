import type { Rule } from '../rule';

const moving = /\.gif(?:[?#]|$)|(?:giphy|tenor|gfycat)\.com\//i;

/** Moving pictures disturb readers and cannot be described. */
export const M04: Rule = {
  id: 'M04',
  type: 'existence',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['https://media.giphy.com/media/abc/giphy.webp', 'Смотрите: https://unilib.by/cat.gif'],
      good: ['https://unilib.by/cat.jpg', 'Формат GIF придумали в 1987 году.'],
    },
  },
  check({ text, tokens }) {
    return tokens
      .filter(({ kind, from, to }) => kind === 'url' && moving.test(text.slice(from, to)))
      .map(({ from, to }) => ({ from, to, message: 'gif' }));
  },
};
