/**
 * The instant a day ("YYYY-MM-DD") begins in the IANA time zone, as an ISO string. Where clocks jump
 * over midnight it is the first moment of that day. Throws RangeError when the zone is unknown.
 */
export function startOfDay(day: string, timeZone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const guess = utc - offsetAt(utc, timeZone);
  const start = utc - offsetAt(guess, timeZone);
  return new Date(start).toISOString();
}

/** Milliseconds the zone's wall clock is ahead of UTC at the moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(moment));
  const at = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    at('year'),
    at('month') - 1,
    at('day'),
    at('hour'),
    at('minute'),
    at('second'),
  );
  return wall - Math.floor(moment / 1000) * 1000;
}

/** The instant of a day and a time of day ("HH:MM") in the zone. */
export function instantAt(day: string, time: string, timeZone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone)).toISOString();
}

/** The day after, "YYYY-MM-DD". */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day and the time of day of an instant on the zone's clock. */
export function wallClock(instant: string, timeZone: string): { day: string; time: string } {
  const moment = Date.parse(instant);
  const wall = new Date(moment + offsetAt(moment, timeZone)).toISOString();
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}
