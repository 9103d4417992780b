/** Days are "YYYY-MM-DD", counted in UTC so that no clock change moves them. */

const wholeDay = 86_400_000;

export function addDays(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * wholeDay).toISOString().slice(0, 10);
}

/** Days from one to the other; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / wholeDay);
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The seven days of the week the day is in, Monday first. */
export function weekOf(date: string): string[] {
  const monday = addDays(date, 1 - weekdayOf(date));
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

/** The whole weeks that show the month of the day, Monday first: a multiple of seven days. */
export function monthGrid(date: string): string[] {
  const first = weekOf(`${date.slice(0, 7)}-01`)[0]!;
  const next = addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7);
  const last = weekOf(addDays(`${next}-01`, -1))[6]!;
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at));
}

/**
 * The day and time of day of an instant in a time zone.
 * @param instant ISO 8601 or milliseconds since the epoch.
 */
export function localTime(
  instant: string | number,
  timeZone: string,
): { day: string; time: string } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(new Date(instant))) {
    parts[type] = value;
  }
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

export function dayIn(instant: string | number, timeZone: string): string {
  return localTime(instant, timeZone).day;
}

/** The instant at which a day and time of day begin in a time zone. */
export function instantIn(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let guess = wanted;
  for (let round = 0; round < 3; round++) {
    const shown = localTime(guess, timeZone);
    guess += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return new Date(guess).toISOString();
}

/** The first instant of a day in a time zone, ms; where clocks skip midnight, the instant they skip to. */
export function dayStart(date: string, timeZone: string): number {
  const starts = startsIn(timeZone);
  let start = starts.get(date);
  if (start === undefined) {
    const before = starts.get(addDays(date, -1));
    start =
      before === undefined ? Date.parse(instantIn(date, '00:00', timeZone)) : before + wholeDay;
    // Clocks change by whole quarters of an hour; a change of them leaves the guess beside the start.
    while (dayIn(start, timeZone) < date) start += quarter;
    while (dayIn(start - 1, timeZone) >= date) start -= quarter;
    starts.set(date, start);
  }
  return start;
}

/**
 * localTime for many instants that lie near each other: within a day without a change of clocks the
 * time is counted, not asked for.
 */
export function clockIn(timeZone: string): (instant: string) => { day: string; time: string } {
  let day = '';
  let start = 0;
  let end = 0;
  return (instant) => {
    const at = Date.parse(instant);
    if (!(at >= start && at < end)) {
      const shown = localTime(at, timeZone);
      day = shown.day;
      start = dayStart(day, timeZone);
      end = dayStart(addDays(day, 1), timeZone);
      if (end - start !== wholeDay) end = start;
      return shown;
    }
    const minutes = Math.floor((at - start) / 60_000);
    const two = (n: number) => String(n).padStart(2, '0');
    return { day, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
  };
}

const quarter = 15 * 60_000;
const starts = new Map<string, Map<string, number>>();

function startsIn(timeZone: string): Map<string, number> {
  const known = starts.get(timeZone) ?? new Map<string, number>();
  starts.set(timeZone, known);
  return known;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
