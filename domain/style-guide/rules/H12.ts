import type { Hit, Rule } from '../rule';

const short =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|clck\.ru|vk\.cc|goo\.gl|goo\.su|tinyurl\.com|t\.ly|is\.gd|cutt\.ly|u\.to|ow\.ly|rb\.gy|shorturl\.at|tiny\.cc|buff\.ly|surl\.li|qps\.ru)\/\S/i;

/** Says that here is a link and not what it opens. */
const pointer =
  /^(?:тут|здесь|сюда|ссылк\p{L}+|спасыл\p{L}+|сюды|посиланн\p{L}+|сюди|here|link|below|ниже|ніжэй|нижче)$/iu;

/** A shortened link hides where it leads, unless the words before it say. */
export const H12: Rule = {
  id: 'H12',
  type: 'existence',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'https://clck.ru/3ABcd',
        'Подробнее 👉 bit.ly/3xYz',
        'Лекция прошла в пятницу. Видео: https://clck.ru/3ABcd',
        'Всех, кто просил презентации, ждёт ссылка: https://clck.ru/3ABcd',
      ],
      good: [
        'Запись на экскурсию: https://clck.ru/3ABcd',
        'Читайте роман в электронной библиотеке — vk.cc/abcd',
        'https://unilib.by/news',
        'Смотрите на youtu.be/abcd',
      ],
    },
    be: { bad: ['Запіс глядзіце тут: bit.ly/3xYz'], good: ['Запіс на экскурсію: bit.ly/3xYz'] },
    uk: { bad: ['Дивіться за посиланням: bit.ly/3xYz'], good: ['Запис на екскурсію: bit.ly/3xYz'] },
    en: { bad: ['More: bit.ly/3xYz'], good: ['Sign up for the tour: bit.ly/3xYz'] },
  },
  check({ text, prose, tokens }) {
    const hits: Hit[] = [];
    for (const { kind, from, to } of tokens) {
      if (kind !== 'url' || !short.test(text.slice(from, to))) continue;
      const label = wordsBefore(prose, from);
      if (label.length > 1 && !pointer.test(label.at(-1)!)) continue;
      hits.push({ from, to, message: 'hidden', params: { url: text.slice(from, to) } });
    }
    return hits;
  },
};

/** The words of the sentence that ends in the link: "запись на экскурсию:" has three. */
function wordsBefore(prose: string, at: number): string[] {
  const sentence =
    prose
      .slice(Math.max(0, at - 120), at)
      .split(/[.!?…]\s/u)
      .at(-1) ?? '';
  return sentence.match(/\p{L}{2,}/gu) ?? [];
}
