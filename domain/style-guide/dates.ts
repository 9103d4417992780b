import type { Language } from '../records';
import { monthOf } from './date-names';
import type { Span } from './finding';
import { findNumericDates } from './numeric-dates';
import type { Word } from './words';

/** A calendar date as it stands in a text. It need not exist: "31 июня" is found too. */
export interface FoundDate extends Span {
  day: number;
  /** 1…12; numeric dates may carry more. */
  month: number;
  year?: number;
  kind: 'words' | 'numeric';
  /** Where the name of the month stands; absent where a day borrows it ("27 и 28 ноября"). */
  name?: Span;
  /** Where the first of the dates said together stands ("с 1 по 5 мая"); its own place when alone. */
  group: number;
  /** The group is a stretch ("24–27 ноября"), of which only the ends are named. */
  range: boolean;
}

/**
 * All dates of a paragraph, in order: "27 ноября 2026 г.", "27 и 28 ноября", "с 1 по 5 мая",
 * "November 27th", "27.11.2026", "27.11–30.11", "2026-11-27".
 */
export function findDates(text: string, words: readonly Word[], language: Language): FoundDate[] {
  const out: FoundDate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.lower.length > 11) continue;
    const month = monthOf(word.lower);
    if (!month) continue;
    const english = month.language === 'en';
    if (english && word.text[0] === word.lower[0]) continue;
    const days = daysBefore(text, words, at) ?? (english ? daysAfter(text, words, at) : undefined);
    if (days) addDates(text, words, at, month.month, days, out);
  }
  findNumericDates(text, language, out);
  if (out.length < 2) return out;
  out.sort((a, b) => a.from - b.from);
  joinGroups(text, out);
  return out;
}

/** Days that share one month, in the order of the text. */
interface Days {
  days: (Span & { day: number })[];
  range: boolean;
  /** Index of the last word that belongs to days or month. */
  last: number;
}

function addDates(
  text: string,
  words: readonly Word[],
  at: number,
  month: number,
  { days, range, last }: Days,
  into: FoundDate[],
) {
  const name = { from: words[at]!.from, to: words[at]!.to };
  const group = Math.min(days[0]!.from, name.from);
  // The month and the year stand beside the last of the days, or, in English, before the first.
  const host = name.from < days[0]!.from ? days[0]! : days.at(-1)!;
  const dates: FoundDate[] = days.map((day) => ({
    from: day === host ? Math.min(day.from, name.from) : day.from,
    to: day === host ? Math.max(day.to, name.to) : day.to,
    day: day.day,
    month,
    kind: 'words',
    ...(day === host && { name }),
    group,
    range,
  }));
  const end = dates.at(-1)!;
  const word = words[at]!;
  if (end.to === name.to && text[end.to] === '.' && word.lower.length < 5 && word.lower !== 'мая') {
    end.to++;
  }
  const year = yearAfter(text, words, last, end.to);
  if (year) {
    end.to = year.to;
    for (const date of dates) date.year = year.year;
  }
  into.push(...dates);
}

const space = /^[ \u00A0]$/;
const endings = new Set(['го', 'е', 'га', 'ого', 'его', 'ое', 'ее', 'ае', 'ага', 'яга']);
const lists = /^(?:,[ \u00A0]?|\/|[ \u00A0](?:и|і|й|та|да|ды|and|или|або|ці|чи|or)[ \u00A0])$/;
const ranges = /^(?:[ \u00A0]?[–—-][ \u00A0]?|[ \u00A0](?:по|до|да|to)[ \u00A0])$/;
/** What makes "да" and a comma a range or a list: the word before the first day. */
const rangeStarts = new Set(['с', 'со', 'з', 'са', 'ад', 'від', 'от', 'from']);
const counted = new Set(
  'byn rub eur usd uah зал зале зала залы залі ауд аудитория аудитории аўд аўдыторыя аудиторія аудиторії каб кабинет кабінет корп корпус п пункт стр глава серия серыя серія выпуск вып том room hall floor page chapter part vol'.split(
    ' ',
  ),
);
const mostDays = 8;

/** The days right before the month at `at`: "27", "27-го", "27th of", "24, 25 и 26", "с 1 по 5". */
function daysBefore(text: string, words: readonly Word[], at: number): Days | undefined {
  let index = at - 1;
  let next = words[at]!.from;
  let word = words[index];
  if (word?.lower === 'of' && space.test(text.slice(word.to, next))) {
    next = word.from;
    word = words[--index];
  }
  const last = dayAt(text, words, index, next);
  if (!word || !last) return undefined;
  if (last.to === words[at]!.from) return undefined;
  const unit = text[last.from - 1];
  if (
    unit === '.' ||
    unit === ':' ||
    /№[ \u00A0]?$/.test(text.slice(Math.max(0, last.from - 2), last.from))
  ) {
    return undefined;
  }
  const days = [last];
  let range = false;
  index = last.index - 1;
  while (days.length < mostDays) {
    const first = days[0]!;
    let before = index;
    // A word of the list ("и", "по") stands between the numbers.
    if (words[before] && !/^\d/.test(words[before]!.lower)) before--;
    const number = words[before];
    if (!number || first.from - number.to > 6) break;
    const day = dayAt(text, words, before, undefined);
    if (!day || day.day >= first.day) break;
    const gap = text.slice(day.to, first.from);
    const start = words[day.index - 1];
    const led = start !== undefined && rangeStarts.has(start.lower);
    if (ranges.test(gap) && (!gap.includes('да') || led)) range = true;
    else if (!lists.test(gap)) break;
    // "Зал 2, 27 ноября" and "BYN 10 — 27 ноября" count other things than days.
    if (start && counted.has(start.lower) && day.from - start.to < 3) break;
    const unitBefore = text[day.from - 1];
    if (unitBefore === '.' || unitBefore === ',' || unitBefore === ':' || unitBefore === '/') break;
    days.unshift(day);
    index = day.index - 1;
    if (range) break;
  }
  if (unit === ',' || unit === '/') {
    // "3,27 ноября": a decimal or a list written tight; believed only as a list.
    if (days.length === 1) return undefined;
  }
  return { days, range, last: at };
}

/** The day that ends right before `next` (or anywhere, when it is undefined), with "-го" and the like. */
function dayAt(
  text: string,
  words: readonly Word[],
  index: number,
  next: number | undefined,
): (Span & { day: number; index: number }) | undefined {
  let word = words[index];
  if (!word) return undefined;
  const to = word.to;
  if (next !== undefined && !space.test(text.slice(to, next))) return undefined;
  if (endings.has(word.lower) && text[word.from - 1] === '-') {
    word = words[--index];
    if (!word || text[word.to] !== '-' || words[index + 1]!.from !== word.to + 1) return undefined;
  }
  const day = dayNumber(word.lower);
  return day === undefined ? undefined : { from: word.from, to, day, index };
}

/** The days right after an English month: "27", "27th", "24–27", "24 and 25". */
function daysAfter(text: string, words: readonly Word[], at: number): Days | undefined {
  const word = words[at]!;
  const number = words[at + 1];
  if (!number || !/^\.?[ \u00A0]$/.test(text.slice(word.to, number.from))) return undefined;
  const first = dayAt(text, words, at + 1, undefined);
  if (!first || first.index !== at + 1) return undefined;
  if (/^(?:[:.]\d|%)/.test(text.slice(number.to, number.to + 2))) return undefined;
  const days = [first];
  let range = false;
  let last = at + 1;
  while (days.length < mostDays && !range) {
    const before = days.at(-1)!;
    let index = last + 1;
    if (words[index] && !/^\d/.test(words[index]!.lower)) index++;
    const day = words[index] && dayAt(text, words, index, undefined);
    if (!day || day.day <= before.day) break;
    const gap = text.slice(before.to, day.from);
    if (gap.length > 6) break;
    if (ranges.test(gap)) range = true;
    else if (!lists.test(gap)) break;
    if (/^(?:[:.]\d|%|[ \u00A0]?[ap]\.?m)/.test(text.slice(day.to, day.to + 4))) break;
    days.push(day);
    last = index;
  }
  return { days, range: range && days.length > 1, last };
}

function dayNumber(text: string): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  return found ? Number(found[1]) : undefined;
}

const yearEnds = new Set('г гг год года годзе году р рр року рік годом'.split(' '));

function yearAfter(text: string, words: readonly Word[], at: number, from: number) {
  const year = words[at + 1];
  if (!year || !/^(?:1\d|20)\d\d$/.test(year.lower)) return undefined;
  if (!/^,?[ \u00A0]$/.test(text.slice(from, year.from))) return undefined;
  const found = { year: Number(year.lower), to: year.to };
  const end = words[at + 2];
  if (end && yearEnds.has(end.lower) && /^[ \u00A0]?$/.test(text.slice(year.to, end.from))) {
    found.to = end.lower.length < 3 && text[end.to] === '.' ? end.to + 1 : end.to;
  }
  return found;
}

/** "1 мая – 5 июня", "27.11 и 28.11": whole dates side by side. */
function joinGroups(text: string, found: FoundDate[]) {
  for (let at = 1; at < found.length; at++) {
    const [one, two] = [found[at - 1]!, found[at]!];
    // "7 August, 18.10" is a day and an hour.
    if (two.kind !== one.kind || two.group !== two.from || two.from - one.to > 6) continue;
    const gap = text.slice(one.to, two.from);
    const range = ranges.test(gap);
    if (!range && !lists.test(gap)) continue;
    const { group } = two;
    // Both groups stand in a row; a range is marked once a date, so that a wall of dates costs no more.
    for (let next = at; next < found.length && found[next]!.group === group; next++) {
      found[next]!.group = one.group;
      found[next]!.range ||= range || one.range;
    }
    for (let before = at - 1; range && before >= 0; before--) {
      const date = found[before]!;
      if (date.group !== one.group || date.range) break;
      date.range = true;
    }
  }
}
