import { insideQuotes } from '../quotes';
import type { Hit, Piece, Rule } from '../rule';
import type { Word } from '../words';

const vowels = 'аеёіоуыэюяАЕЁІОУЫЭЮЯ';
const consonants = 'бвгджзйклмнпрстфхцчшБВГДЖЗЙКЛМНПРСТФХЦЧШьЬ';
const wrongApostrophe = /(?<=[бвгджзйклмнпрстфхцчшў])["`´*](?=[еёюяії])/giu;
/** Lips' sounds are never soft here: "сімья", "обьект" stand for an apostrophe. */
const soft = /(?<=[бпвмф])ь(?=[єюяїе])/gi;
const straight = /(?<=[бвгґджзйклмнпрстфхцчшў])'(?=[еёюяіїє])/giu;
/** Words that begin with an unstressed "у", which a vowel before them turns into "ў". */
const unstressed =
  /^у(?:с[еёіюя](?:го|му|м|мі|х)?|жо|вагу?|вазе|дзел\p{L}{0,3}|весь|ваход\p{L}{0,3}|ніверсітэ[тц]\p{L}{0,5}|станов\p{L}{0,3}|рачыст\p{L}{0,4}|зро[ўв]\p{L}{0,4}|чора|дзячн\p{L}{0,4}|ласн\p{L}{0,4})$/u;
const stop = /[.!?…:;,–—-]$/;

/** Belarusian "ў" after a vowel and "у" after a consonant or a pause; in Belarusian and Ukrainian an apostrophe that is one, and letters of their own alphabet. */
export const T14: Rule = {
  id: 'T14',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  languages: ['be', 'uk'],
  examples: {
    be: {
      bad: [
        'Яна працуе у бібліятэцы.',
        'Прыйшлі ўсе, быў ў зале натоўп.',
        'Чытайце п"есу ўголас.',
        'сям`я чытае',
        "сям'я чытае",
        'Ў бібліятэцы ціха.',
        'Чакаем на усіх чытачоў.',
        'Бібліятэкар ўсё ведае.',
        'Навіны нашай бібліятэки',
      ],
      good: [
        'Яна працуе ў бібліятэцы.',
        'Ён быў у зале.',
        'Прыходзьце, у нас цікава.',
        'Чытайце п’есу ўголас.',
        'Кнігі — у зале.',
        'У нядзелю і ў сераду',
        'раман «Зямля» ў бібліятэцы',
        'БДУ у Мінску',
        'Яна ўжо ўсё прачытала.',
        'Брат усё ведае, усе чытаюць.',
        'Ва Узбекістане і на Украіне',
        'Паэт Коцюбинський',
      ],
    },
    uk: {
      bad: ['П"ять книжок', 'сім`я читає', "об'єднання читачів", 'читає вся сімья', 'Обьект № 5'],
      good: [
        'П’ять книжок',
        'сім’я читає',
        'об’єднання читачів',
        'Роман «Мысль»',
        'Пісня «Здоровье», тьмяний',
        'бульйон, мільярд, цвях',
      ],
    },
    ru: { bad: [], good: ['Она работает у входа.', "Жанна д'Арк"] },
  },
  check(piece) {
    const hits: Hit[] = [];
    const { prose, language } = piece;
    if (language === 'be') {
      for (let at = 0; at < piece.words.length; at++) {
        const word = piece.words[at]!;
        const hit = shortU(piece, at) ?? ownLetters(word);
        if (hit) hits.push(hit);
      }
    }
    if (/["`´*]/.test(prose)) apostrophes(prose, wrongApostrophe, 'apostrophe', hits);
    if (prose.includes("'")) apostrophes(prose, straight, 'straight', hits);
    if (/[бпвмф]ь[єюяїе]/i.test(prose)) {
      apostrophes(prose, soft, 'apostrophe', hits, (at) => !insideQuotes(prose, at));
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};

function apostrophes(
  prose: string,
  pattern: RegExp,
  message: string,
  into: Hit[],
  fits = (_at: number) => true,
) {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
    const from = found.index;
    if (!fits(from)) continue;
    const to = from + 1;
    into.push({
      from,
      to,
      message,
      fix: { from, to, text: '’' },
    });
  }
}

/** "У" or "ў" at the word's beginning, against what stands before it. */
function shortU({ prose, words }: Piece, at: number): Hit | null {
  const word = words[at]!;
  const first = word.text[0]!;
  const before = words[at - 1];
  if (!'уўЎ'.includes(first)) return null;
  const alone = word.text.length === 1;
  if (first === 'Ў') {
    // No word begins a sentence with it, and in capitals it stays.
    if (!alone && word.text === word.text.toUpperCase()) return null;
    if (before && !/[.!?…]["»”)]?[ \u00A0]+["«„(]?$/.test(prose.slice(before.to, word.from)))
      return null;
    return letter(word, 'У', 'atStart', '');
  }
  if (!before) return first === 'ў' && word.from === 0 ? letter(word, 'у', 'atStart', '') : null;
  const gap = prose.slice(before.to, word.from);
  if (first === 'ў' && stop.test(gap.trimEnd()) && /^[^»”")]*[ \u00A0]$/.test(gap)) {
    return letter(word, 'у', 'afterPause', '');
  }
  if (!/^[ \u00A0]$/.test(gap)) return null;
  // After an abbreviation the sound is that of its last letter's name: left to people.
  if (before.text.length > 1 && before.text === before.text.toUpperCase()) return null;
  if (alone && word.to < prose.length && !/[ \u00A0]/.test(prose[word.to]!)) return null;
  const last = before.text.at(-1)!;
  if (first === 'у') {
    if (!vowels.includes(last) || !(alone || unstressed.test(word.text))) return null;
    return letter(word, 'ў', 'afterVowel', before.text);
  }
  if (!consonants.includes(last) && last !== 'ў') return null;
  return letter(word, 'у', 'afterConsonant', before.text);
}

function letter({ from }: Word, right: string, message: string, before: string): Hit {
  const fix = { from, to: from + 1, text: right };
  return { from, to: from + 1, message, params: { before, right }, fix };
}

/** A Russian letter inside a Belarusian word ("бібліятэки"); names of other languages are left alone. */
function ownLetters({ text, from, to }: Word): Hit | null {
  if (!/[ищъ]/.test(text) || !/[іў]/.test(text) || text !== text.toLowerCase()) return null;
  const right = text.replace(/и/g, 'і').replace(/щ/g, 'шч').replace(/ъ/g, '’');
  return {
    from,
    to,
    message: 'letters',
    params: { found: text, right },
    fix: { from, to, text: right },
  };
}
