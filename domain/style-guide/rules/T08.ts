import type { Hit, Rule } from '../rule';
import { caseOf } from '../words';

/** Said twice on purpose. */
const meant = new Set(
  'да нет ну вот ха хо хе ой ай эй ля бла так много долго далеко давно тихо тик туда ещё еле чуть едва что had that bye no very ho ha la so далёка так-так далеко довго ледь ген ні'.split(
    ' ',
  ),
);

/** Said twice to be stronger, and then joined by a hyphen: "очень-очень". */
const strong = new Set('очень вельмі дуже зусім'.split(' '));

/** The same word twice in a row is usually a slip of the keyboard. */
export const T08: Rule = {
  id: 'T08',
  type: 'repetition',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Ждём вас в в читальном зале.',
        'На выставке выставке представлены книги.',
        'В в зале тихо.',
        'Будет очень очень интересно.',
      ],
      good: [
        'Ждём вас в читальном зале.',
        'Гумберт Гумберт',
        'Да да, приходите',
        'во-во',
        'очень-очень',
        'что что-то изменится',
        'Всё. Всё готово.',
        '5 5',
        'А А Милн',
      ],
    },
    be: { bad: ['Чакаем вас у у чытальнай зале.'], good: ['Чакаем вас у чытальнай зале.'] },
    uk: { bad: ['Чекаємо на на вас.'], good: ['Чекаємо на вас.'] },
    en: {
      bad: ['See you in the the hall.'],
      good: ['See you in the hall.', 'He had had enough.', 'New York, New York'],
    },
  },
  check({ prose, words }) {
    const hits: Hit[] = [];
    for (let at = 1; at < words.length; at++) {
      const word = words[at]!;
      const before = words[at - 1]!;
      if (word.lower !== before.lower || word.from - before.to > 2) continue;
      if (!/^[ \u00A0]{1,2}$/.test(prose.slice(before.to, word.from))) continue;
      if (!/\p{L}/u.test(word.lower) || meant.has(word.lower)) continue;
      if (caseOf(word.text) !== 'as is' && caseOf(before.text) !== 'as is') continue;
      if (word.text.length === 1 && word.text !== word.lower) continue;
      if (/[-‑]/.test(prose[word.to] ?? '') || /[-‑]/.test(prose[before.from - 1] ?? '')) continue;
      const from = before.from;
      hits.push({
        from,
        to: word.to,
        message: 'twice',
        params: { word: word.lower },
        fix: {
          from,
          to: word.to,
          text: strong.has(word.lower) ? `${before.text}-${word.text}` : before.text,
        },
      });
    }
    return hits;
  },
};
