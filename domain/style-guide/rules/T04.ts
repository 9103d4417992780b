import type { Hit, Rule } from '../rule';
import { maskUnit } from '../tokens';

const double = /(?<=[^\s\u00A0])[ \u00A0]{2}(?=[^\s\u00A0])/g;
const early =
  /(?<=[\p{L}\p{N}»”)])[ \u00A0]+(?:[,!?…](?![.,])|[;:](?![()DPРОд\-'*|])|\.(?=[\s\u00A0]|$)|\)(?!\)))/gu;
const late =
  /(?<=\p{L}[»”)]?)([,;])(?=[\p{L}«“])|(?<=[а-яёіїєґў]{3})([.!?…]|:)(?=[А-ЯЁІЇЄҐЎ][а-яёіїєґў])|(?<=\p{L})([!?])(?=\p{Lu}\p{Ll})/gu;
// Cheap tests: most paragraphs have neither, and look-behinds cost at every character.
const maybeEarly = /[ \u00A0][,.!?…;:)]/;
const maybeLate = /[,;:.!?…][^\s\d.,:;!?…)»”]/;
const letter = /\p{L}/u;
const bracket = /\([ \u00A0]+(?=[\p{L}\p{N}])/gu;

/** One space between words, none before a punctuation mark, one after it. */
export const T04: Rule = {
  id: 'T04',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Ждём  вас в субботу.',
        'Книги ,журналы',
        'Приходите , будет интересно !',
        'Ждём вас.Вход свободный.',
        'Ждём!Приходите',
        'Зал ( третий этаж ) открыт',
        'книги,журналы,газеты',
      ],
      good: [
        'Ждём вас в субботу.',
        'Книги, журналы',
        'Рост 3,5 %',
        'Сайт unilib.by,каталог',
        'А. С. Пушкин, т. е. он',
        'Рады вам :)',
        'Рады вам ;-)',
        'в 18:30',
        'Файл .docx',
        'А.С.Пушкин',
        'конец строки  ',
        'Что ?.. Ну',
        'Счёт 3:2',
      ],
    },
    be: { bad: ['Чакаем  вас.', 'кнігі ,часопісы'], good: ['Чакаем вас.', 'аб’ява, п’еса'] },
    uk: { bad: ['Чекаємо  на вас.', 'книги ,журнали'], good: ['Чекаємо на вас.', 'п’ять, сім’я'] },
    en: {
      bad: ['See  you there.', 'books ,papers', 'books,papers'],
      good: [
        'See you there.',
        'It costs 3,500 euros.',
        'Read it... soon',
        'YouTube!',
        'e.g. this, i.e. that',
      ],
    },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    const collect = (pattern: RegExp, make: (found: RegExpExecArray) => Hit | null) => {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
        const hit = make(found);
        if (hit) hits.push(hit);
      }
    };
    if (/[ \u00A0]{2}/.test(prose)) {
      collect(double, ({ index, 0: all }) => {
        const to = index + all.length;
        // The space before a mark is the other half's business.
        if (/[,.!?…;:)]/.test(prose[to]!) || prose[index - 1] === '(') return null;
        const text = all.includes('\u00A0') ? '\u00A0' : ' ';
        return {
          from: index,
          to,
          message: 'double',
          fix: { from: index, to, text },
          fixLabel: 'space',
        };
      });
    }
    if (maybeEarly.test(prose))
      collect(early, ({ index, 0: all }) => {
        const sign = all.at(-1)!;
        const to = index + all.length;
        if (prose.charCodeAt(to) === maskUnit) return null;
        const text = letter.test(prose[to] ?? '') ? `${sign} ` : sign;
        return {
          from: index,
          to,
          message: 'before',
          params: { sign },
          fix: { from: index, to, text },
        };
      });
    if (maybeLate.test(prose))
      collect(late, ({ index, 0: sign }) => {
        const to = index + 1;
        return {
          from: index,
          to,
          message: 'after',
          params: { sign },
          fix: { from: index, to, text: `${sign} ` },
        };
      });
    if (prose.includes('( ') || prose.includes('(\u00A0')) {
      collect(bracket, ({ index, 0: all }) => {
        const to = index + all.length;
        return { from: index, to, message: 'bracket', fix: { from: index, to, text: '(' } };
      });
    }
    return hits;
  },
};
