import { daysBetween } from '../../plan/days';
import {
  announcementOf,
  anyInside,
  isAnnouncement,
  isEventName,
  isInvitation,
} from '../announcement';
import { isoDay } from '../calendar';
import { dayInWords, isWeekday } from '../date-names';
import type { FoundDate } from '../dates';
import type { CheckContext } from '../finding';
import { type Publication, publicationOf } from '../publication';
import { insideQuotes } from '../quotes';
import type { Hit, Piece, Rule } from '../rule';
import { sentenceAround } from '../sentences';
import { wordsOf } from '../words';

/** A date without a year may be next year's: only one that has just gone by is believed to be a slip. */
const longestAgo = 60;
const opening = /(?:^|[\s(])(?:с|со|з|са|от|ад|від|после|пасля|після|from|since|after)[ \u00A0]$/i;
const hour = /(?<![\d.,:])(\d{1,2})[:.](\d{2})(?!\d|[.,:]\d)/g;
const hourBeside =
  /^[ \u00A0]?(?:\([^)\n]{2,14}\))?,?[ \u00A0]?(?:(?:в|у|ў|о|об|а|аб|at)[ \u00A0])?\d{1,2}[:.]\d{2}(?!\d)/i;
const leads = new Set(
  'вас уже ужо вже до да на you on only толькі только лише by until till'.split(' '),
);

/** An event people are invited to is still to come when the post goes out. */
export const D03: Rule = {
  id: 'D03',
  type: 'context',
  level: 'error',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'Приглашаем вас 13 ноября в 18:00 на лекцию.',
        'Лекция состоится в пятницу, 13 ноября.',
        'Ждём вас 27 ноября 2025 года в 18:00.',
        'Успейте записаться: регистрация до 15 ноября, приходите!',
        'Приглашаем на встречу с поэтом!\n13 ноября, 18:00, зал № 2',
        'Ждём вас с 10 по 15 ноября на неделе книги.',
        '20 ноября ждём вас в 12:00 в зале № 1.',
      ],
      good: [
        'Приглашаем вас 27 ноября в 18:00 на лекцию.',
        '13 ноября в библиотеке прошла лекция.',
        'Ждём вас с 10 ноября: выставка открыта.',
        'Ждём вас с 10 по 30 ноября.',
        'Приглашаем на вечер, посвящённый событиям 13 ноября.',
        '13 ноября родился поэт. Ждём вас на выставке!',
        'Приглашаем вспомнить: 13 ноября 1918 года вышел первый номер.',
        'Ждём вас 5 марта.',
        'Приглашаем на показ фильма «Ждём вас 13 ноября».',
        '20 ноября ждём вас в 18:00 в зале № 1.',
      ],
    },
    be: {
      bad: ['Запрашаем вас 13 лістапада а 18:00.', 'Лекцыя адбудзецца 13 лістапада.'],
      good: ['Запрашаем вас 27 лістапада а 18:00.', '13 лістапада адбылася лекцыя.'],
    },
    uk: {
      bad: ['Запрошуємо вас 13 листопада о 18:00.', 'Лекція відбудеться 13 листопада.'],
      good: ['Запрошуємо вас 27 листопада о 18:00.', '13 листопада відбулася лекція.'],
    },
    en: {
      bad: ['Join us on 13 November at 18:00.', 'The talk takes place on November 13.'],
      good: [
        'Join us on 27 November at 18:00.',
        'On 13 November we met a poet. Join us next time!',
      ],
    },
  },
  exampleContext: {
    day: '2026-11-20',
    publishAt: '2026-11-20T12:00:00.000Z',
    timeZone: 'Europe/Minsk',
  },
  check(piece, context) {
    return pastDates(piece, context).map(({ date, message }) => ({
      from: date.from,
      to: date.to,
      message,
      params: {
        date: piece.text.slice(date.from, date.to),
        day: dayInWords(piece.language, publicationOf(context).day).replace('\u00A0', ' '),
        time: publicationOf(context).time ?? '',
      },
    }));
  },
};

/** The dates people are invited to although they are over by the time of publication. */
export function pastDates(
  piece: Piece,
  context: CheckContext,
): { date: FoundDate; iso: string; message: Hit['message'] }[] {
  const { type } = context;
  if (type !== undefined && type !== 'announcement' && type !== 'other') return [];
  if (piece.dates.length === 0) return [];
  const { invitations } = announcementOf(piece);
  if (invitations.length === 0) return [];
  const publication = publicationOf(context);
  const out: { date: FoundDate; iso: string; message: string }[] = [];
  piece.dates.forEach((date, at) => {
    if (piece.dates[at + 1]?.group === date.group) return;
    const iso = isoDay(date, publication.day);
    if (iso === null || iso > publication.day) return;
    const first = piece.dates.find(({ group }) => group === date.group)!;
    if (!invited(piece, context, first, date)) return;
    if (iso === publication.day) {
      if (hourIsOver(piece, date, publication)) out.push({ date, iso, message: 'pastTime' });
      return;
    }
    const ago = daysBetween(iso, publication.day);
    if (date.year === undefined ? ago > longestAgo : ago > 400) return;
    out.push({ date, iso, message: 'pastDay' });
  });
  return out;
}

/** Is the date, or the group it ends, the day people are invited to? */
function invited(piece: Piece, context: CheckContext, first: FoundDate, date: FoundDate): boolean {
  const { prose } = piece;
  const announced = announcementOf(piece);
  const before = prose.slice(Math.max(0, first.from - 24), first.from);
  if (!date.range && opening.test(before)) return false;
  if (insideQuotes(prose, date.from)) return false;
  const sentence = sentenceAround(prose, { from: first.from, to: date.to });
  if (anyInside(announced.past, sentence)) return false;
  const beside = hourBeside.test(prose.slice(date.to, date.to + 28));
  if (date.kind === 'numeric' && date.year === undefined && !beside) return false;
  if (anyInside(announced.invitations, sentence)) return beside || leadsTo(before);
  const line = {
    from: prose.lastIndexOf('\n', first.from) + 1,
    to: prose.indexOf('\n', date.to) === -1 ? prose.length : prose.indexOf('\n', date.to),
  };
  return beside && !anyInside(announced.past, line) && isAnnouncement(piece, context);
}

/** "Приглашаем вас 13 ноября" and not "посвящён событиям 13 ноября": what stands right before the date. */
function leadsTo(before: string): boolean {
  const tail = before.slice(before.lastIndexOf('\n') + 1);
  if (!/[\p{L}\p{N}][ \u00A0]$/u.test(tail)) return true;
  const word = wordsOf(tail).at(-1);
  if (!word) return true;
  return (
    leads.has(word.lower) ||
    isInvitation(word.lower) ||
    isEventName(word.lower) ||
    isWeekday(word.lower) ||
    (/^\d/.test(word.lower) && /\d[:.]\d\d[ \u00A0]$/.test(tail)) ||
    /^(?:с|со|з|са|from|по|to)$/.test(word.lower)
  );
}

function hourIsOver({ prose }: Piece, date: FoundDate, { time }: Publication): boolean {
  if (time === undefined) return false;
  const { from, to } = sentenceAround(prose, date);
  const sentence = prose.slice(from, to);
  const hours = [...sentence.matchAll(hour)].filter(({ index }) => index + from !== date.from);
  // Two hours are a stretch, which may not be over yet; "до 18:00" is no beginning.
  if (hours.length !== 1) return false;
  const [found] = hours;
  const [, hours24 = '', minutes = ''] = found!;
  if (Number(hours24) > 23 || Number(minutes) > 59) return false;
  if (!/(?:^|[\s,(])(?:в|у|ў|о|об|а|аб|at)?[ \u00A0]?$/i.test(sentence.slice(0, found!.index)))
    return false;
  if (/(?:с|до|з|да|from|until|till|by|к|от)[ \u00A0]$/i.test(sentence.slice(0, found!.index)))
    return false;
  return `${hours24.padStart(2, '0')}:${minutes}` < time;
}
