import type { Language } from '../records';
import type { FoundDate } from './dates';

const numeric =
  /(?<![\d.,:/\-–+])(?:(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?|(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)|((?:19|20)\d\d)-(\d\d)-(\d\d))(?![\d:/]|[.,-]\d)/g;
const afterDash =
  /(?<![\d.,:/\-–+])(\d{1,2})(?:\.(\d{1,2}))?[ \u00A0]?[–—-][ \u00A0]?(?=(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?![\d:/]|[.,-]\d))/g;

/** Adds "27.11.2026", "27.11", "27/11/2026", "27-11-2026", "2026-11-27", "27.11–30.11" and "27–30.11.2026". */
export function findNumericDates(text: string, language: Language, into: FoundDate[]): void {
  if (!/\d[./-]\d/.test(text)) return;
  const add = (from: number, to: number, day: number, month: number, year?: number) =>
    into.push({
      from,
      to,
      day,
      month,
      ...(year && { year }),
      kind: 'numeric',
      group: from,
      range: false,
    });
  numeric.lastIndex = 0;
  for (let hit = numeric.exec(text); hit; hit = numeric.exec(text)) {
    const from = hit.index;
    const to = from + hit[0].length;
    if (hit[1]) {
      const year =
        hit[3] === undefined ? undefined : Number(hit[3]) + (hit[3].length === 2 ? 2000 : 0);
      const [day, month] = [Number(hit[1]), Number(hit[2])];
      // Without a year "20.00" is an hour or a number.
      if (year !== undefined || (day >= 1 && day <= 31 && month >= 1 && month <= 12)) {
        add(from, to, day, month, year);
      }
    } else if (hit[4]) {
      const [one, two, year] = [Number(hit[4]), Number(hit[5]), Number(hit[6])];
      // 5/6/2026 is two different days on the two sides of the ocean.
      if (language !== 'en' || one > 12) add(from, to, one, two, year);
      else if (two > 12) add(from, to, two, one, year);
    } else {
      const [year, month, day] = hit[7]
        ? [Number(hit[9]), Number(hit[8]), Number(hit[7])]
        : [Number(hit[10]), Number(hit[11]), Number(hit[12])];
      // A number of the inventory looks alike: only what can be a date is taken for one.
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) add(from, to, day, month, year);
    }
  }
  if (!/\d[ \u00A0]?[–—-][ \u00A0]?\d{1,2}\.\d/.test(text)) return;
  addNumericRanges(text, into);
}

/** "27.11–30.11" and "27–30.11.2026": the first date, which the pattern of single dates passes over, and the range. */
function addNumericRanges(text: string, into: FoundDate[]) {
  const known = new Map(
    into.filter(({ kind }) => kind === 'numeric').map((date) => [date.from, date]),
  );
  afterDash.lastIndex = 0;
  for (let hit = afterDash.exec(text); hit; hit = afterDash.exec(text)) {
    const from = hit.index;
    const [all, day, month, lastDay, lastMonth, year] = hit;
    const start = from + all.length;
    const full = year === undefined ? undefined : Number(year);
    if (!month && !(Number(day) < Number(lastDay))) continue;
    // "9.30–18.00" are hours more often than days.
    if (
      full === undefined &&
      (Number(lastMonth) > 12 ||
        Number(lastMonth) === 0 ||
        (month !== undefined && Number(month) > 12))
    )
      continue;
    if (!month && full === undefined) continue;
    const first: FoundDate = known.get(from) ?? {
      from,
      to: from + day!.length + (month ? month.length + 1 : 0),
      day: Number(day),
      month: Number(month ?? lastMonth),
      kind: 'numeric',
      group: from,
      range: true,
    };
    first.range = true;
    if (full !== undefined) first.year ??= full;
    if (!known.has(from)) into.push(first);
    const end = known.get(start);
    if (end) {
      end.group = from;
      end.range = true;
    } else {
      const length = /^\d{1,2}\.\d{1,2}(?:\.\d{4})?/.exec(text.slice(start, start + 11))![0].length;
      into.push({
        from: start,
        to: start + length,
        day: Number(lastDay),
        month: Number(lastMonth),
        ...(full && { year: full }),
        kind: 'numeric',
        group: from,
        range: true,
      });
    }
  }
}
