import { addDays } from '../../plan/days';
import type { Language } from '../../records';
import { announcementOf, anyInside } from '../announcement';
import { isoDay, weekdayOf } from '../calendar';
import { dayInWords } from '../date-names';
import type { CheckContext, Fix, Span } from '../finding';
import { publicationOf } from '../publication';
import { insideQuotes } from '../quotes';
import type { Hit, Piece, Rule } from '../rule';
import { sentenceAround } from '../sentences';
import { capitalised, type Word } from '../words';

/** Days counted from the day of the post. */
const relative = new Map<string, number>();
for (const [days, words] of [
  [-2, 'позавчера пазаўчора позавчора'],
  [-1, 'вчера учора ўчора вчора yesterday'],
  [0, 'сегодня сёння сьогодні today tonight'],
  [1, 'завтра заўтра tomorrow'],
  [2, 'послезавтра паслязаўтра післязавтра'],
] as const) {
  for (const word of words.split(' ')) relative.set(word, days);
}

const toDate = /^(?:,[ \u00A0]|[ \u00A0]?\(|[ \u00A0][–—-][ \u00A0])$/;
const toWeekday =
  /^,?[ \u00A0](?:[–—-][ \u00A0])?(?:(?:в|во|у|ў|на|on|это|гэта|це)[ \u00A0])?\(?$/i;
/** A weekday so near would be read together with the date that takes the word's place. */
const weekdayReach = 26;
const hour =
  /(?<![\d.,:])\d{1,2}[:.]\d{2}(?!\d|[.,:]\d)|\d[ \u00A0](?:час|ч\.|гадзін|годин)|\d[ \u00A0]?[ap]\.?m\b/i;
const preposition = /(?:^|[\s(])(?:until|till|by|from|for|of|before|after|on|since|to)[ \u00A0]$/i;

/** "Завтра" is read on the day of the post: it must mean the day of the event, best said by its date. */
export const D05: Rule = {
  id: 'D05',
  type: 'context',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Завтра в 18:00 ждём вас на лекции.',
        'Сегодня, 27 ноября, открываем выставку.',
        'Завтра, в пятницу, библиотека закрыта.',
        'Вчера в библиотеке прошла встреча.',
      ],
      good: [
        'Завтра, 25 ноября, открываем выставку.',
        'Завтра, в среду, библиотека закрыта.',
        'Газета «Сегодня» вышла.',
        'Вчера, сегодня, завтра: выставка о времени.',
        'Сегодня книга — лучший подарок.',
        'Ждём вас 27 ноября.',
      ],
    },
    be: {
      bad: ['Заўтра а 18:00 чакаем вас.', 'Сёння, 27 лістапада, адкрываем выставу.'],
      good: ['Заўтра, 25 лістапада, адкрываем выставу.', 'Сёння кніга — лепшы падарунак.'],
    },
    uk: {
      bad: ['Завтра о 18:00 чекаємо на вас.', 'Сьогодні, 27 листопада, відкриваємо виставку.'],
      good: ['Завтра, 25 листопада, відкриваємо виставку.', 'Сьогодні книга — розрада.'],
    },
    en: {
      bad: ['Tomorrow at 18:00 we read aloud.', 'Join us today, 27 November.'],
      good: ['Join us tomorrow, 25 November.', 'Libraries today are busy places.'],
    },
  },
  exampleContext: { day: '2026-11-24', today: '2026-11-20' },
  check(piece, context) {
    const hits: Hit[] = [];
    const found = piece.words.filter(
      ({ lower }) => lower.length > 4 && lower.length < 13 && relative.has(lower),
    );
    if (found.length === 0) return hits;
    const publication = publicationOf(context);
    for (const word of found) {
      const days = relative.get(word.lower)!;
      if (insideQuotes(piece.prose, word.from)) continue;
      const sentence = sentenceAround(piece.prose, word);
      // "Вчера, сегодня, завтра" speaks of time itself.
      if (
        found.some(
          (other) =>
            other.from >= sentence.from &&
            other.to <= sentence.to &&
            relative.get(other.lower)! * days < 0,
        ) ||
        found.filter(({ from }) => from >= sentence.from && from < sentence.to).length > 2
      ) {
        continue;
      }
      const hit = judge(piece, word, addDays(publication.day, days), sentence, context);
      if (hit) hits.push(hit);
    }
    return hits;
  },
};

function judge(
  piece: Piece,
  word: Word,
  meant: string,
  sentence: Span,
  context: CheckContext,
): Hit | null {
  const { prose, text, language } = piece;
  const said = (iso: string) => dayInWords(language, iso).replace('\u00A0', ' ');
  const at = { from: word.from, to: word.to };
  const params = { found: word.text, day: said(meant) };
  const date = piece.dates.find(({ from }) => from >= word.to);
  if (date && date.from - word.to < 4 && toDate.test(prose.slice(word.to, date.from))) {
    const told = isoDay(date, meant);
    if (told === null || told === meant) return null;
    const fix = { from: word.from, to: date.from, text: '' };
    if (prose.slice(word.to, date.from).includes('('))
      return {
        ...at,
        message: 'otherDay',
        params: { ...params, told: text.slice(date.from, date.to) },
      };
    return {
      ...at,
      message: 'otherDay',
      params: { ...params, told: text.slice(date.from, date.to) },
      fix: withCase(text, word, fix),
    };
  }
  const weekday = piece.weekdays.find(({ from }) => from >= word.to);
  if (weekday && weekday.from - word.to < 8 && toWeekday.test(prose.slice(word.to, weekday.from))) {
    const [year = 0, month = 1, day = 1] = meant.split('-').map(Number);
    if (weekdayOf(year, month, day) === weekday.day) return null;
    return { ...at, message: 'otherDay', params: { ...params, told: weekday.text } };
  }
  const timed = hour.test(prose.slice(sentence.from, sentence.to));
  const { invitations, past, events } = announcementOf(piece);
  const spoken = timed || anyInside(invitations, sentence) || anyInside(past, sentence);
  if (!spoken) return null;
  // Another date in the sentence tells the day itself.
  if (piece.dates.some(({ from, to }) => from >= sentence.from && to <= sentence.to)) return null;
  const event = context.event?.date;
  if (event) {
    if (event === meant) return null;
    // A post about an event may speak of other days, too: this sentence must be about the event.
    const { time } = context.event ?? {};
    const about =
      anyInside(invitations, sentence) ||
      anyInside(past, sentence) ||
      anyInside(events, sentence) ||
      (time !== undefined && prose.slice(sentence.from, sentence.to).includes(time));
    if (!about) return null;
    const fix = explicit(piece, word, event);
    return {
      ...at,
      message: 'notTheEvent',
      params: { ...params, event: said(event) },
      ...(fix && { fix }),
    };
  }
  const later = context.today !== undefined && context.today < publicationOf(context).day;
  if (!later) return null;
  const fix = explicit(piece, word, meant);
  return {
    ...at,
    message: 'later',
    params,
    ...(fix && { fix }),
    // Perhaps it was written for that very day: nobody but the writer knows.
    level: 'suggestion',
  };
}

/** The date in the word's place; English needs "on" unless a preposition stands there. */
function explicit({ prose, language, weekdays }: Piece, word: Word, iso: string): Fix | null {
  if (
    weekdays.some(({ from, to }) => to > word.from - weekdayReach && from < word.to + weekdayReach)
  ) {
    return null;
  }
  const text = dayInWords(wordLanguage(word, language), iso);
  if (!/[a-z]/i.test(word.lower)) return { from: word.from, to: word.to, text };
  if (preposition.test(prose.slice(Math.max(0, word.from - 8), word.from))) {
    return { from: word.from, to: word.to, text };
  }
  const on = word.text[0] === word.lower[0] ? 'on' : 'On';
  return { from: word.from, to: word.to, text: `${on} ${text}` };
}

function wordLanguage({ lower }: Word, language: Language): Language {
  return /[a-z]/.test(lower) ? 'en' : language === 'en' ? 'ru' : language;
}

/** What follows the dropped words takes over their capital letter. */
function withCase(text: string, word: Word, fix: Fix): Fix {
  const next = text[fix.to] ?? '';
  if (word.text[0] === word.lower[0] || next === next.toUpperCase()) return fix;
  return { from: fix.from, to: fix.to + 1, text: capitalised(next) };
}
