import type { Hit, Rule } from '../rule';
import { maskUnit } from '../tokens';

/** The hashtag itself is spoken of: "пост с хештегом #…". */
const named =
  /(?:х[еэ]ш-?т[еэ]г|гэштэг|хэштэг|хештег|\bhashtag|(?<!\p{L})т[еэ]г)\p{L}{0,4}[:,]? $/iu;

/** Hashtags stand after the text; inside a sentence they are links that lead away from it. */
export const H02: Rule = {
  id: 'H02',
  type: 'built-in',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Приходите в нашу #библиотеку за новыми книгами.',
        'Сегодня #НовыеКниги, которые мы ждали, уже на полках.',
      ],
      good: [
        'Приходите за новыми книгами. #НовыеКниги',
        '#НовыеКниги Представляем поступления недели.',
        'Опубликуйте фото с хештегом #ЧитаемВместе до пятницы.',
        'Ждём вас! #Анонс #Лекторий\nПриходите с друзьями.',
        'Все выпуски — по тегу #КнигаНедели, заходите.',
      ],
    },
    be: {
      bad: ['Прыходзьце ў нашу #бібліятэку па новыя кнігі.'],
      good: [
        'Прыходзьце па новыя кнігі. #НовыяКнігі',
        'Шукайце фота з хэштэгам #ЧытаемРазам на сцяне.',
      ],
    },
    uk: {
      bad: ['Приходьте до нашої #бібліотеки по нові книги.'],
      good: [
        'Приходьте по нові книги. #НовіКниги',
        'Шукайте фото з хештегом #ЧитаємоРазом на стіні.',
      ],
    },
    en: {
      bad: ['Come to our #library for new books.'],
      good: [
        'Come and see the new books. #NewBooks',
        'Post it with the hashtag #NewBooks by Friday.',
      ],
    },
  },
  check({ text, prose, tokens }) {
    const hits: Hit[] = [];
    for (const { kind, from, to } of tokens) {
      if (kind !== 'hashtag' || from < 2) continue;
      const before = prose.slice(Math.max(0, from - 24), from).replaceAll('\u00A0', ' ');
      if (!/(?:\p{L}|\d|[,»”]) $/u.test(before) || named.test(before)) continue;
      if (prose.charCodeAt(from - 2) === maskUnit) continue;
      if (!/^(?:,|,?[ \u00A0][–—])?[ \u00A0]\p{Ll}/u.test(prose.slice(to, to + 5))) continue;
      hits.push({ from, to, message: 'inside', params: { tag: text.slice(from, to) } });
    }
    return hits;
  },
};
