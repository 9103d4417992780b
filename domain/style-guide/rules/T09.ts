import type { Hit, Piece, Rule } from '../rule';
import type { Word } from '../words';

const toCyrillic: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  i: 'і',
  j: 'ј',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  ë: 'ё',
  ï: 'ї',
  Ë: 'Ё',
  Ï: 'Ї',
};
delete toCyrillic.j;
const toLatin: Record<string, string> = {};
for (const [latin, cyrillic] of Object.entries(toCyrillic)) toLatin[cyrillic] = latin;

const latinUnit = /[A-Za-zËÏëï]/;
const cyrillicUnit = /[\u0400-\u052F]/;
/** Hides a Latin letter in a Cyrillic word and the other way about; single letters are prepositions. */
const alone: Record<string, string> = { a: 'а', c: 'с', o: 'о', y: 'у', i: 'і' };

/** The text with every Cyrillic letter that has a Latin double changed for it. */
export function inLatin(text: string): string {
  return text.replace(/[\u0400-\u052F]/g, (letter) => toLatin[letter] ?? letter);
}

/** A letter of the other alphabet looks right and breaks search, hashtags and screen readers. */
export const T09: Rule = {
  id: 'T09',
  type: 'built-in',
  level: 'error',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Ждём в библиoтеке.',
        'Cтуденты БНТУ',
        'Встреча c автором книги',
        'Книги XIХ века',
        'Каталог OPАC открыт',
      ],
      good: [
        'Ждём в библиотеке.',
        'SMMщик и IT-отдел',
        'Wi‑Fi и 3D-принтер',
        'Книги XIX века',
        'ЛитRes',
        'Витамин C полезен',
        'группа A',
        'Каталог OPAC',
        'Windows и библиотека',
      ],
    },
    be: {
      bad: ['Чакаем у бiблiятэцы.', 'кнiга i часопіс', 'ХIХ стагоддзе'],
      good: ['Чакаем у бібліятэцы.', 'кніга і часопіс', 'XIX стагоддзе'],
    },
    uk: {
      bad: ['Чекаємо в бiблiотеці.', 'книга i журнал', 'один прuмірник'],
      good: ['Чекаємо в бібліотеці.', 'книга і журнал'],
    },
    en: { bad: ['See you in the librаry.'], good: ['See you in the library.'] },
  },
  check(piece) {
    const hits: Hit[] = [];
    if (!latinUnit.test(piece.prose) || !cyrillicUnit.test(piece.prose)) return hits;
    const { words, language } = piece;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const text = word.text.length === 1 ? lone(piece, at) : unmixed(word.text, language);
      if (text === null) continue;
      hits.push({
        from: word.from,
        to: word.to,
        message: word.text.length === 1 ? 'letter' : 'mixed',
        params: { word: word.text, letters: foreign(word.text, text) },
        fix: { from: word.from, to: word.to, text },
      });
    }
    return hits;
  },
};

/** The word in one alphabet, or null when it is in one already or mixes them on purpose. */
function unmixed(word: string, language: Piece['language']): string | null {
  let latin = 0;
  let cyrillic = 0;
  let latinAlike = 0;
  let cyrillicAlike = 0;
  const ukrainian = language === 'be' || language === 'uk';
  for (const letter of word) {
    if (latinUnit.test(letter)) {
      latin++;
      if (toCyrillic[letter] && (ukrainian || !/[iIïÏ]/.test(letter))) latinAlike++;
      else if (letter === 'u' && language !== 'be' && language !== 'en') latinAlike++;
    } else if (cyrillicUnit.test(letter)) {
      cyrillic++;
      if (toLatin[letter]) cyrillicAlike++;
    }
  }
  if (latin === 0 || cyrillic === 0) return null;
  const canBeCyrillic = latinAlike === latin;
  const canBeLatin = cyrillicAlike === cyrillic;
  if (!canBeCyrillic && !canBeLatin) return null;
  const asLatin = inLatin(word);
  if (canBeLatin && /^[IVXLCDM]+$/.test(asLatin)) return asLatin;
  if (camel.test(word)) return null;
  const cyrillicWins =
    canBeCyrillic && (!canBeLatin || (language === 'en' ? cyrillic > latin : cyrillic >= latin));
  if (!cyrillicWins) return canBeLatin ? asLatin : null;
  // Handwritten, "u" is the "и" of Russian and Ukrainian; one such letter in a word is a slip.
  return word.replace(/[A-Za-zËÏëï]/g, (letter) =>
    letter === 'u' ? 'и' : (toCyrillic[letter] ?? letter),
  );
}

/** "ЛитRes", "VKонтакте": a name that changes alphabets once, at a capital. */
const camel =
  /^(?:[\u0400-\u052F]+[a-zа-яё]?[A-Z][a-z]+|[A-Z]*[a-z]+[\u0410-\u042F][\u0430-\u044F]+)$/;

function lone({ prose, words, language }: Piece, at: number): string | null {
  const word = words[at]!;
  const text = alone[word.text];
  if (!text || language === 'en' || (text === 'і' && language === 'ru')) return null;
  const next = words[at + 1];
  if (!next || !spaced(prose, word, next)) return null;
  if (!cyrillicUnit.test(next.text[0]!) && !(text === 'с' && /^\d/.test(next.text))) return null;
  const before = words[at - 1];
  if (!before) return null;
  return spaced(prose, before, word) && cyrillicUnit.test(before.text[0]!) && before.text.length > 1
    ? text
    : null;
}

function spaced(prose: string, one: Word, two: Word): boolean {
  return two.from - one.to < 3 && /^,?[ \u00A0]$/.test(prose.slice(one.to, two.from));
}

function foreign(word: string, text: string): string {
  const out: string[] = [];
  const right = [...text];
  [...word].forEach((letter, at) => {
    if (letter !== right[at] && !out.includes(letter)) out.push(letter);
  });
  return out.join(', ');
}
