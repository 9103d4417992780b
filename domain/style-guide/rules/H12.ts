import type { Hit, Rule } from '../rule';

const short =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|clck\.ru|vk\.cc|goo\.gl|goo\.su|tinyurl\.com|t\.ly|is\.gd|cutt\.ly|u\.to|ow\.ly|rb\.gy|shorturl\.at|tiny\.cc|buff\.ly|surl\.li|qps\.ru)\/\S/i;

/** A shortened link hides where it leads, unless the words before it say. */
export const H12: Rule = {
  id: 'H12',
  type: 'existence',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['https://clck.ru/3ABcd', 'Подробнее 👉 bit.ly/3xYz'],
      good: [
        'Запись на экскурсию: https://clck.ru/3ABcd',
        'Читайте роман в электронной библиотеке — vk.cc/abcd',
        'https://unilib.by/news',
        'Смотрите на youtu.be/abcd',
      ],
    },
    en: { bad: ['More: bit.ly/3xYz'], good: ['Sign up for the tour: bit.ly/3xYz'] },
  },
  check({ text, prose, tokens }) {
    const hits: Hit[] = [];
    for (const { kind, from, to } of tokens) {
      if (kind !== 'url' || !short.test(text.slice(from, to))) continue;
      // Two words on the line before it: "запись на экскурсию:".
      const label = prose.slice(Math.max(0, from - 120), from).match(/\p{L}{2,}/gu) ?? [];
      if (label.length > 1) continue;
      hits.push({ from, to, message: 'hidden', params: { url: text.slice(from, to) } });
    }
    return hits;
  },
};
