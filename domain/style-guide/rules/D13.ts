import { isoDay } from '../calendar';
import { weekdayName } from '../date-names';
import { publicationOf } from '../publication';
import type { Hit, Piece, Rule } from '../rule';
import type { FoundWeekday } from '../weekdays';

/** Hours right after the weekdays: "пн–пт 9:00–18:00", "сб: с 10:00 до 17:00", "вс — выходной". */
const hours =
  /^(?:[ \u00A0]?[:,–—-])?[ \u00A0]?(?:(?:с|з|from)[ \u00A0])?(\d{1,2}[:.]\d{2}[ \u00A0]?(?:[–—-]|до|да|to)[ \u00A0]?\d{1,2}[:.]\d{2})|^(?:[ \u00A0]?[:,–—-])?[ \u00A0]?(выходн|выхадн|вихідн|не работа|не прац|закрыт|закрит|зачынен|closed)/i;
/** Between one item of a timetable and the next: "; ", ", ", a new line, a mark of a list. */
const joint =
  /^(?:[.;,]?[ \u00A0]?(?:[ \u00A0]?(?:и|і|та|and|а)[ \u00A0])?|[.;,]?[ \u00A0]?\n[ \u00A0]*(?:[•▪▫–—\-·*🔹✅🕒⏰]️?[ \u00A0]?)?)$/u;

/** In opening hours every day appears once, and no day is both open and closed. */
export const D13: Rule = {
  id: 'D13',
  type: 'built-in',
  level: 'suggestion',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'Пн–пт 9:00–18:00, пт 9:00–17:00, сб, вс — выходной.',
        'Пн–чт 9:00–20:00\nСб 10:00–17:00\nЧт 10:00–18:00',
        '9 мая — выходной. 9 мая с 10:00 до 15:00 работает читальный зал.',
      ],
      good: [
        'Пн–чт 9:00–20:00, пт 9:00–18:00, сб 10:00–17:00, вс — выходной.',
        'Абонемент: пн–пт 9:00–18:00. Читальный зал: пн–сб 9:00–20:00.',
        'Вторник 10:00–13:00 и четверг 10:00–13:00 — клуб.',
        '9 мая — выходной. 10 мая с 10:00 до 15:00.',
        'Пн 9:00–12:00, 13:00–18:00',
      ],
    },
    be: {
      bad: ['Пн–пт 9:00–18:00, пт 9:00–17:00.'],
      good: ['Пн–чц 9:00–20:00, пт 9:00–18:00, сб, нд — выхадныя.'],
    },
    uk: {
      bad: ['Пн–пт 9:00–18:00, пт 9:00–17:00.'],
      good: ['Пн–чт 9:00–20:00, пт 9:00–18:00, сб, нд — вихідні.'],
    },
    en: {
      bad: ['Mon–Fri 9:00–18:00, Fri 9:00–17:00.'],
      good: ['Mon–Thu 9:00–20:00, Fri 9:00–18:00, Sun: closed.'],
    },
  },
  check(piece, context) {
    if (piece.weekdays.length < 2 && piece.dates.length < 2) return [];
    return [...twiceListed(piece), ...openAndClosed(piece, publicationOf(context).day)].sort(
      (a, b) => a.from - b.from,
    );
  },
};

function twiceListed({ prose, weekdays }: Piece): Hit[] {
  const hits: Hit[] = [];
  let listed = new Map<number, string>();
  let end = -1;
  for (let at = 0; at < weekdays.length; ) {
    const group: FoundWeekday[] = [];
    const { group: id } = weekdays[at]!;
    while (at < weekdays.length && weekdays[at]!.group === id) group.push(weekdays[at++]!);
    const last = group.at(-1)!;
    const found = hours.exec(prose.slice(last.end, last.end + 40));
    if (!found) {
      end = -1;
      continue;
    }
    const said = found[1] ?? found[2]!;
    const first = group[0]!;
    if (end === -1 || first.from - end > 12 || !joint.test(prose.slice(end, first.from))) {
      listed = new Map();
    }
    const days = daysOf(group);
    const again = days.find((day) => listed.has(day) && listed.get(day) !== said);
    if (again !== undefined) {
      hits.push({
        from: first.from,
        to: last.to,
        message: 'twice',
        params: { day: weekdayName(first.language, again, 'nominative') },
      });
    }
    for (const day of days) listed.set(day, said);
    end = last.end + found[0].length;
    while (end < prose.length && /[\p{L}]/u.test(prose[end]!)) end++;
  }
  return hits;
}

function daysOf(group: readonly FoundWeekday[]): number[] {
  if (!group[0]!.range || group.length !== 2) return group.map(({ day }) => day);
  const [first, last] = [group[0]!.day, group[1]!.day];
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7);
}

function openAndClosed({ prose, dates, text }: Piece, near: string): Hit[] {
  const hits: Hit[] = [];
  const open = new Map<string, boolean>();
  for (const date of dates) {
    if (date.range || (date.kind === 'numeric' && date.year === undefined)) continue;
    const found = hours.exec(prose.slice(date.to, date.to + 40));
    const iso = found && isoDay(date, near);
    if (!found || !iso) continue;
    const isOpen = found[1] !== undefined;
    const before = open.get(iso);
    if (before !== undefined && before !== isOpen) {
      hits.push({
        from: date.from,
        to: date.to,
        message: 'openAndClosed',
        params: { date: text.slice(date.from, date.to) },
      });
    }
    open.set(iso, isOpen);
  }
  return hits;
}
