import { localTime } from '../plan/days';
import type { CheckContext } from './finding';

/** When a post goes out, on the team's own clock. */
export interface Publication {
  /** "YYYY-MM-DD". */
  day: string;
  /** "HH:MM"; absent while only the day is known. */
  time?: string;
}

let last = { key: '', publication: { day: '' } as Publication };

/** The planned instant read in the team's time zone, midnight and changes of clocks included; without one, the day. */
export function publicationOf({ day, publishAt, timeZone }: CheckContext): Publication {
  if (!publishAt || !timeZone || Number.isNaN(Date.parse(publishAt))) return { day };
  const key = `${publishAt} ${timeZone}`;
  if (last.key !== key) last = { key, publication: localTime(publishAt, timeZone) };
  return last.publication;
}
