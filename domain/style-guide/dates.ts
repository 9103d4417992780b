import type { Language } from '../records';
import type { Span } from './finding';
import type { Word } from './words';

/** A calendar date as it stands in a text. It need not exist: "31 июня" is found too. */
export interface FoundDate extends Span {
  day: number;
  /** 1…12; numeric dates may carry more. */
  month: number;
  year?: number;
  kind: 'words' | 'numeric';
  /** Where the name of the month stands, for dates in words. */
  name?: Span;
  /** One of several days ("24–27 ноября"): no single weekday can be asked of it. */
  listed: boolean;
}

export type WeekdayForm = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'short';

/** A weekday as it stands in a text; `to` is after the word, `end` after the dot of an abbreviation. */
export interface FoundWeekday extends Span {
  end: number;
  /** 0 Monday … 6 Sunday. */
  day: number;
  language: Language;
  form: WeekdayForm;
  text: string;
  /** One of several weekdays ("вторник и среда"). */
  listed: boolean;
}

const monthNames: Record<Language, string[]> = {
  ru: 'января|янв февраля|фев|февр марта|мар апреля|апр мая июня|июн июля|июл августа|авг сентября|сен|сент октября|окт ноября|ноя|нояб декабря|дек'.split(
    ' ',
  ),
  be: 'студзеня|студз|студ лютага|лют сакавіка|сак красавіка|крас мая|траўня чэрвеня|чэрв ліпеня|ліп жніўня|жн верасня|вер кастрычніка|кастр|каст лістапада|ліст снежня|снеж'.split(
    ' ',
  ),
  uk: 'січня|січ лютого|лют березня|бер квітня|квіт травня|трав червня|черв липня|лип серпня|серп вересня|вер жовтня|жовт листопада|лист грудня|груд'.split(
    ' ',
  ),
  en: 'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sep|Sept October|Oct November|Nov December|Dec'.split(
    ' ',
  ),
};

const forms: WeekdayForm[] = ['nominative', 'genitive', 'dative', 'accusative', 'short'];

/** Monday first; each: nominative, genitive, dative, accusative, abbreviation. */
const weekdayNames: Record<Language, string[][]> = {
  ru: [
    'понедельник понедельника понедельнику понедельник пн',
    'вторник вторника вторнику вторник вт',
    'среда среды среде среду ср',
    'четверг четверга четвергу четверг чт',
    'пятница пятницы пятнице пятницу пт',
    'суббота субботы субботе субботу сб',
    'воскресенье воскресенья воскресенью воскресенье вс',
  ].map((names) => names.split(' ')),
  be: [
    'панядзелак панядзелка панядзелку панядзелак пн',
    'аўторак аўторка аўторку аўторак аў',
    'серада серады серадзе сераду ср',
    'чацвер чацвярга чацвяргу чацвер чц',
    'пятніца пятніцы пятніцы пятніцу пт',
    'субота суботы суботе суботу сб',
    'нядзеля нядзелі нядзелі нядзелю нд',
  ].map((names) => names.split(' ')),
  uk: [
    'понеділок понеділка понеділку понеділок пн',
    'вівторок вівторка вівторку вівторок вт',
    'середа середи середі середу ср',
    'четвер четверга четвергу четвер чт',
    'п’ятниця п’ятниці п’ятниці п’ятницю пт',
    'субота суботи суботі суботу сб',
    'неділя неділі неділі неділю нд',
  ].map((names) => names.split(' ')),
  en: [
    'Monday Mon',
    'Tuesday Tue',
    'Wednesday Wed',
    'Thursday Thu',
    'Friday Fri',
    'Saturday Sat',
    'Sunday Sun',
  ].map((names) => {
    const [full = '', short = ''] = names.split(' ');
    return [full, full, full, full, short];
  }),
};

const months = new Map<string, { month: number; language: Language }>();
const weekdays = new Map<string, { day: number; language: Language; forms: WeekdayForm[] }[]>();
for (const language of ['ru', 'be', 'uk', 'en'] as const) {
  monthNames[language].forEach((names, at) => {
    for (const name of names.split('|')) {
      if (!months.has(name.toLowerCase())) {
        months.set(name.toLowerCase(), { month: at + 1, language });
      }
    }
  });
  weekdayNames[language].forEach((names, day) => {
    names.forEach((name, at) => {
      const key = name.toLowerCase();
      const entries = weekdays.get(key) ?? [];
      const own = entries.find((entry) => entry.language === language);
      if (own) own.forms.push(forms[at]!);
      else entries.push({ day, language, forms: [forms[at]!] });
      weekdays.set(key, entries);
    });
  });
}
for (const [name, day] of [
  ['tues', 1],
  ['thur', 3],
  ['thurs', 3],
] as const) {
  weekdays.set(name, [{ day, language: 'en', forms: ['short'] }]);
}

/** The weekday's name in the language and form, in lower case where the language writes it so. */
export function weekdayName(language: Language, day: number, form: WeekdayForm): string {
  return weekdayNames[language][day]![forms.indexOf(form)]!;
}

/** Is the word one of the names of a weekday? In lower case. */
export function isWeekday(lower: string): boolean {
  return weekdays.has(plainApostrophe(lower));
}

function plainApostrophe(text: string): string {
  return text.includes("'") || text.includes('ʼ') ? text.replace(/['ʼ]/g, '’') : text;
}

/** The prepositions after which "вторник" is an accusative. */
const accusatives = new Set(['в', 'во', 'у', 'ў', 'на', 'за', 'про', 'через', 'праз']);
const enough = /^[ \u00A0]$/;
const yearEnds = new Set([
  'г',
  'гг',
  'год',
  'года',
  'годзе',
  'году',
  'р',
  'рр',
  'року',
  'рік',
  'годом',
]);

/** All weekdays of a paragraph. */
export function findWeekdays(
  text: string,
  words: readonly Word[],
  language: Language,
): FoundWeekday[] {
  const out: FoundWeekday[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.lower.length > 12 || word.lower.length < 2) continue;
    const entries = weekdays.get(plainApostrophe(word.lower));
    if (!entries) continue;
    const entry = entries.find((one) => one.language === language) ?? entries[0]!;
    if (entry.language === 'en' && word.text[0] === word.lower[0]) continue;
    const before = words[at - 1];
    let form = entry.forms[0]!;
    if (entry.forms.includes('accusative') && before && accusatives.has(before.lower)) {
      form = 'accusative';
    }
    if (entry.language === 'en' && !entry.forms.includes('short')) form = 'nominative';
    const end = form === 'short' && text[word.to] === '.' ? word.to + 1 : word.to;
    out.push({
      from: word.from,
      to: word.to,
      end,
      day: entry.day,
      language: entry.language,
      form,
      text: word.text,
      listed: false,
    });
  }
  for (let at = 1; at < out.length; at++) {
    const gap = text.slice(out[at - 1]!.end, out[at]!.from);
    if (gap.length < 9 && weekdayList.test(gap)) {
      out[at - 1]!.listed = true;
      out[at]!.listed = true;
    }
  }
  return out;
}

const weekdayList = /^[ \u00A0]?(?:[–—\-,/]|и|і|й|та|да|or|and|или|або|по|до)[ \u00A0]?$/;
const dateList = /^[ \u00A0]?(?:[–—\-,]|и|і|й|та|да|and|to|or|или|або|по|до)[ \u00A0]?$/;

const numeric =
  /(?<![\d.,:/\-–+])(?:(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?|(\d{1,2})\/(\d{1,2})\/(\d{4}))(?![\d:/]|[.,-]\d)/g;

/** All dates of a paragraph: "27 ноября 2026 г.", "November 27th", "27.11.2026", "27.11". */
export function findDates(text: string, words: readonly Word[], language: Language): FoundDate[] {
  const out: FoundDate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.lower.length > 11) continue;
    const month = months.get(word.lower);
    if (!month) continue;
    if (month.language === 'en' && word.text[0] === word.lower[0]) continue;
    const found =
      dayBefore(text, words, at) ?? (month.language === 'en' ? dayAfter(text, words, at) : null);
    if (!found) continue;
    const date: FoundDate = {
      from: Math.min(found.from, word.from),
      to: Math.max(found.to, word.to),
      day: found.day,
      month: month.month,
      kind: 'words',
      name: { from: word.from, to: word.to },
      listed: found.listed,
    };
    const last = found.to > word.to ? at + 1 : at;
    if (text[date.to] === '.' && word.lower.length < 5 && word.lower !== 'мая') date.to++;
    withYear(text, words, last, date);
    out.push(date);
  }
  numeric.lastIndex = 0;
  for (let hit = numeric.exec(text); hit; hit = numeric.exec(text)) {
    const [all, day = hit[4], month = hit[5], year = hit[6]] = hit;
    if (hit[4] && language === 'en' && Number(hit[4]) <= 12) continue;
    out.push({
      from: hit.index,
      to: hit.index + all.length,
      day: Number(day),
      month: Number(month),
      year: year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0),
      kind: 'numeric',
      listed: false,
    });
  }
  out.sort((a, b) => a.from - b.from);
  for (let at = 1; at < out.length; at++) {
    const gap = text.slice(out[at - 1]!.to, out[at]!.from);
    if (gap.length < 9 && dateList.test(gap)) {
      // A list by commas is told from "24 ноября, 25 ноября" only by having no weekdays between.
      out[at - 1]!.listed = true;
      out[at]!.listed = true;
    }
  }
  return out;
}

const endings = new Set(['го', 'е', 'га', 'ого', 'ае']);
const joiners = new Set([
  'и',
  'і',
  'й',
  'та',
  'да',
  'and',
  'по',
  'до',
  'to',
  'или',
  'або',
  'ці',
  'чи',
  'or',
]);

interface Day extends Span {
  day: number;
  listed: boolean;
}

function dayBefore(text: string, words: readonly Word[], at: number): Day | null {
  let index = at - 1;
  let next = words[at]!;
  let number = words[index];
  if (number?.lower === 'of' && enough.test(text.slice(number.to, next.from))) {
    next = number;
    number = words[--index];
  } else if (number && endings.has(number.lower) && text[number.from - 1] === '-') {
    if (!enough.test(text.slice(number.to, next.from))) return null;
    next = { ...number, from: number.from - 1 };
    number = words[--index];
    if (!number || number.to !== next.from) return null;
  }
  if (!number) return null;
  const gap = text.slice(number.to, next.from);
  if (gap !== '' && !enough.test(gap)) return null;
  const day = dayNumber(number.lower);
  if (day === null) return null;
  if (gap === '' && next === words[at]) return null;
  const unit = text[number.from - 1];
  if (unit === '.' || unit === ',' || unit === ':' || unit === '/') return null;
  return { from: number.from, to: number.to, day, listed: inList(text, words, index) };
}

function inList(text: string, words: readonly Word[], index: number): boolean {
  const number = words[index]!;
  const before = words[index - 1];
  if (!before) return false;
  const gap = text.slice(before.to, number.from);
  if (/^\d{1,2}$/.test(before.lower)) return /^[ \u00A0]?[–—\-,/][ \u00A0]?$/.test(gap);
  const second = words[index - 2];
  return (
    joiners.has(before.lower) &&
    second !== undefined &&
    /^\d{1,2}$/.test(second.lower) &&
    text.slice(second.to, before.from).trim() === ''
  );
}

function dayAfter(text: string, words: readonly Word[], at: number): Day | null {
  const word = words[at]!;
  const number = words[at + 1];
  if (!number) return null;
  if (!/^\.?[ \u00A0]$/.test(text.slice(word.to, number.from))) return null;
  const day = dayNumber(number.lower);
  if (day === null) return null;
  if (/^(?:[:.]\d|%|[–—-]\d)/.test(text.slice(number.to, number.to + 2))) return null;
  return { from: number.from, to: number.to, day, listed: false };
}

function dayNumber(text: string): number | null {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  return found ? Number(found[1]) : null;
}

function withYear(text: string, words: readonly Word[], at: number, date: FoundDate) {
  const year = words[at + 1];
  if (!year || !/^(?:1\d|20)\d\d$/.test(year.lower)) return;
  if (!/^,?[ \u00A0]$/.test(text.slice(date.to, year.from))) return;
  date.year = Number(year.lower);
  date.to = year.to;
  const end = words[at + 2];
  if (!end || !yearEnds.has(end.lower) || !/^[ \u00A0]?$/.test(text.slice(year.to, end.from)))
    return;
  date.to = end.lower.length < 3 && text[end.to] === '.' ? end.to + 1 : end.to;
}

/** Days in the month (1…12); February without a year has 29. */
export function daysInMonth(month: number, year = 2024): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Does the date exist in the calendar? */
export function exists({
  day,
  month,
  year,
}: {
  day: number;
  month: number;
  year?: number;
}): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}

/** 0 Monday … 6 Sunday, Gregorian calendar. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The year in which the day of the month lies nearest to `near` ("YYYY-MM-DD"): never over six months off. */
export function nearestYear(month: number, day: number, near: string): number {
  const [year = 2000, nearMonth = 1, nearDay = 1] = near.split('-').map(Number);
  const centre = Date.UTC(year, nearMonth - 1, nearDay);
  let best = year;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    if (!exists({ day, month, year: candidate })) continue;
    const away = Math.abs(Date.UTC(candidate, month - 1, day) - centre);
    if (away < distance) {
      best = candidate;
      distance = away;
    }
  }
  return best;
}
