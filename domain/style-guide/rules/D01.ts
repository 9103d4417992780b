import { exists, nearestYear, weekdayOf } from '../calendar';
import { weekdayName } from '../date-names';
import type { FoundDate } from '../dates';
import type { Fix } from '../finding';
import type { Hit, Piece, Rule } from '../rule';
import type { FoundWeekday } from '../weekdays';
import { inCaseOf } from '../words';

/** Between a weekday and a date after it: "вторник, 27", "(вторник) 27", "во вторник вечером, 27", "вт | 27". */
const beforeDate =
  /^(?:[ \u00A0]?\(|\)?(?:[ \u00A0](?:утром|дн[её]м|вечером|раніцай|днём|увечары|вранці|вдень|ввечері|morning|afternoon|evening))?,?[ \u00A0]{1,2}(?:[–—-][ \u00A0])?\(?(?:(?:с|со|з|в|во|у|ў|на|on|the|from)[ \u00A0])?|,?[ \u00A0]?[|/·•:][ \u00A0]?)$/i;
/** Between a date and a weekday after it: "27 ноября, во вторник", "27 ноября (вт)", "27 ноября — это вторник". */
const afterDate =
  /^(?:(?:,?[ \u00A0](?:(?:в|о|об|а|у|at)[ \u00A0])?\d{1,2}[:.]\d{2})?[ \u00A0]?\((?:(?:в|во|у|ў|on)[ \u00A0])?|,?[ \u00A0]{1,2}(?:[–—-][ \u00A0])?\(?(?:(?:это|гэта|це)[ \u00A0])?(?:уже[ \u00A0]|ужо[ \u00A0]|вже[ \u00A0])?(?:(?:в|во|у|ў|ва|на|on|с|со|з|from)[ \u00A0])?(?:(?:этот|эту|это|ближайш(?:ий|ую|ее)|гэты|гэтую|бліжэйш(?:ы|ую)|цей|цю|цього|найближч(?:ий|у)|this)[ \u00A0])?|,?[ \u00A0]?[|/·•][ \u00A0]?)$/i;
const hourPreposition =
  /(?:^|[\s(])(?:в|с|со|до|к|от|у|а|з|ад|від|о|at|from|until|till|by)[ \u00A0]$/i;
const everyWeek = /(?:^|\s)(?:кажд\p{L}+|кожн\p{L}+|щосереди|every|each)[ \u00A0]$/iu;
const longestGap = 26;
/** Before this year two calendars were in use. */
const firstYear = 1925;

/** The weekday matches the date. Of a date without a year, the one nearest to the day of the post is meant. */
export const D01: Rule = {
  id: 'D01',
  type: 'built-in',
  level: 'error',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Ждём вас 27 ноября, во вторник, в 18:00.',
        'Вторник, 27 ноября. Читальный зал № 3.',
        '27 ноября (вт), 18:00, главный корпус',
        'Встреча клуба — в среду, 27 ноября 2026 года.',
        'Выставка работает до вторника, 27.11.2026.',
        'ВТОРНИК, 27 НОЯБРЯ',
        'Собираемся 27-го ноября в субботу.',
        'Вт, 27 нояб.: лекторий.',
        'Ждём вас 27 и 28 ноября, в субботу и воскресенье.',
        '26–27 ноября (ср–чт) читальный зал закрыт.',
        'Во вторник вечером, 27 ноября, читаем вслух.',
        '27 ноября в 18:00 (вторник)',
        '27.11.2026 | вт | 18:00',
        '27 ноября, уже в этот вторник!',
        'Зал 2, 27 ноября (вторник)',
      ],
      good: [
        'Ждём вас 27 ноября, в пятницу, в 18:00.',
        'Во вторник, 24 ноября, и в пятницу, 27 ноября, библиотека открыта до 20:00.',
        'Вторник, 24 ноября, среда, 25 ноября: читальный зал закрыт.',
        'Пт, 27 ноября 2026 г.',
        'Работаем вт–пт, 24–27 ноября.',
        'Сегодня вторник. 27 ноября откроем выставку.',
        'Каждый вторник 27 ноября вспоминают.',
        'Ср. 5 мая и 9 мая: цены выросли.',
        'Приходите в среду в 18.10, будет интересно.',
        'Вт 10.11 не читается однозначно.',
        'Ждём вас 27 и 28 ноября, в пятницу и субботу.',
        'С 1 по 30 ноября, пн–пт, работает выставка.',
        '23, 25 и 27 ноября (пн, ср, пт) — занятия клуба.',
        'Лекция 27 ноября в 18:00, в субботу в 12:00 — мастер-класс.',
        'Читаем 27 ноября и в следующий вторник.',
        'Поэт родился во вторник, 27 ноября 1821 года.',
        'У Робинзона был Пятница, 27 глав о нём.',
      ],
    },
    be: {
      bad: [
        'Чакаем вас 27 лістапада, у аўторак.',
        'Серада, 27 лістапада 2026 года, 17:00.',
        'Сустрэча 24 лістапада (чц) у чытальнай зале.',
        'Прыходзьце ў суботу і нядзелю, 27 і 28 лістапада.',
      ],
      good: [
        'Чакаем вас 27 лістапада, у пятніцу.',
        'Серада, 25 лістапада 2026 года, 17:00.',
        'Кожны аўторак 27 лістапада згадваюць.',
      ],
    },
    uk: {
      bad: [
        'Чекаємо на вас 27 листопада, у вівторок.',
        "П'ятниця, 24 листопада 2026 року.",
        'Зустріч 27 листопада (вт) о 17:00.',
        'Чекаємо 27 та 28 листопада, у суботу та неділю.',
      ],
      good: [
        'Чекаємо на вас 27 листопада, у п’ятницю.',
        'Вівторок, 24 листопада 2026 року.',
        'Зустріч 27.11.2026 (пт) о 17:00.',
      ],
    },
    en: {
      bad: [
        'Join us on Tuesday, 27 November, at 6 pm.',
        'Tuesday, November 27, 2026: book club.',
        'The talk is on November 27th (Thu).',
        'The 27th of November, Monday, is the last day.',
        'Come on Saturday and Sunday, 27 and 28 November.',
        'Nov 26–27 (Wed–Thu): closed.',
      ],
      good: [
        'Join us on Friday, 27 November, at 6 pm.',
        'Friday, November 27, 2026: book club.',
        'The cat sat 27 November nights on the sill.',
        'You may 5 times renew on Monday.',
        'Closed on Friday, November 27, and Saturday, November 28.',
        'November 26–27 (Thu–Fri), all day.',
      ],
    },
  },
  check(piece, context) {
    const { dates, weekdays } = piece;
    if (weekdays.length === 0 || dates.length === 0) return [];
    const pairs: Pair[] = [];
    const agreed = new Set<number>();
    const dateGroups = groupsOf(dates);
    let next = 0;
    for (const named of groupsOf(weekdays)) {
      // Both lists are in order: only the dates just before and just after can be neighbours.
      while (next < dateGroups.length && dateGroups[next]!.at(-1)!.to <= named[0]!.from) next++;
      for (const days of [dateGroups[next - 1], dateGroups[next]]) {
        if (!days || !neighbours(piece, named, days)) continue;
        const found = compare(named, days, context.day);
        if (found === null) continue;
        if (found.length === 0) agreed.add(named[0]!.from).add(days[0]!.from);
        for (const pair of found) pairs.push({ ...pair, groups: [named[0]!.from, days[0]!.from] });
      }
    }
    const hits: Hit[] = [];
    const told = new Set<FoundWeekday>();
    for (const { weekday, date, right, groups } of pairs) {
      if (groups.some((group) => agreed.has(group)) || told.has(weekday)) continue;
      if (everyWeek.test(piece.prose.slice(Math.max(0, weekday.from - 16), weekday.from))) continue;
      told.add(weekday);
      hits.push({
        from: weekday.from,
        to: weekday.to,
        message: 'weekday',
        params: {
          date: dateText(piece.text, date, dates),
          right: weekdayName(weekday.language, right, 'nominative'),
          found: weekdayName(weekday.language, weekday.day, 'nominative'),
        },
        fix: fixFor(piece.prose, weekday, right),
      });
    }
    return hits;
  },
};

interface Pair {
  weekday: FoundWeekday;
  date: FoundDate;
  right: number;
  groups: number[];
}

function groupsOf<One extends { group: number }>(all: readonly One[]): One[][] {
  const out: One[][] = [];
  for (const one of all) {
    if (out.at(-1)?.[0]?.group === one.group) out.at(-1)?.push(one);
    else out.push([one]);
  }
  return out;
}

/** The date with its month, which a day of a list borrows from the last. */
function dateText(text: string, date: FoundDate, all: readonly FoundDate[]): string {
  const own = text.slice(date.from, date.to);
  if (date.name || date.kind === 'numeric') return own;
  const host = all.find(({ group, name }) => group === date.group && name);
  return host?.name ? `${date.day} ${text.slice(host.name.from, host.name.to)}` : own;
}

/**
 * The weekdays that do not match their dates; empty when all do, null when it cannot be told. Several
 * are compared one by one; a stretch of days only with a stretch of weekdays as long as itself, because
 * "1–30 ноября, пн–пт" names the hours of every week.
 */
function compare(
  named: readonly FoundWeekday[],
  days: readonly FoundDate[],
  day: string,
): Omit<Pair, 'groups'>[] | null {
  if (named.length !== days.length) return null;
  const several = named.length > 1;
  if (several && named[0]!.range !== days[0]!.range) return null;
  const pairs: Omit<Pair, 'groups'>[] = [];
  for (let at = 0; at < named.length; at++) {
    const [weekday, date] = [named[at]!, days[at]!];
    const right = rightDay(date, day);
    if (right === null) return null;
    pairs.push({ weekday, date, right });
  }
  const wrong = pairs.filter(({ weekday, right }) => weekday.day !== right);
  if (several && days[0]!.range && wrong.length > 0) {
    const [first, last] = [pairs[0]!, pairs.at(-1)!];
    const length = lengthOf(first.date, last.date, day);
    const spoken = (last.weekday.day - first.weekday.day + 7) % 7;
    if (pairs.length > 2 || length === null || length > 6 || length !== spoken) return null;
  }
  return wrong;
}

function lengthOf(first: FoundDate, last: FoundDate, day: string): number | null {
  const at = (date: FoundDate) =>
    Date.UTC(date.year ?? nearestYear(date.month, date.day, day), date.month - 1, date.day);
  const days = (at(last) - at(first)) / 86_400_000;
  return days > 0 ? days : null;
}

function neighbours(
  { prose }: Piece,
  named: readonly FoundWeekday[],
  days: readonly FoundDate[],
): boolean {
  const weekday = named.at(-1)!;
  const date = days[0]!;
  const after = named[0]!.from >= days.at(-1)!.to;
  const [from, to] = after ? [days.at(-1)!.to, named[0]!.from] : [weekday.end, date.from];
  if (to - from > longestGap || to < from) return false;
  const gap = prose.slice(from, to);
  if (!(after ? afterDate : beforeDate).test(gap)) return false;
  if (
    !after &&
    weekday.form === 'short' &&
    weekday.end > weekday.to &&
    weekday.text.toLowerCase() === 'ср'
  ) {
    return false;
  }
  if (date.kind === 'words' || date.year !== undefined) return true;
  // "вт 18.10" may be an hour: believed only when it cannot be one, or the weekday stands in brackets.
  if (date.day <= 23 && !(after && gap.includes('('))) return false;
  return !hourPreposition.test(prose.slice(Math.max(0, date.from - 7), date.from));
}

function rightDay(date: FoundDate, day: string): number | null {
  const year = date.year ?? nearestYear(date.month, date.day, day);
  if (year < firstYear || !exists({ ...date, year })) return null;
  return weekdayOf(year, date.month, date.day);
}

const joined: Record<string, (day: number) => string> = {
  в: (day) => (day === 1 ? 'во' : 'в'),
  с: (day) => (day === 1 || day === 2 ? 'со' : 'с'),
  к: (day) => (day === 1 ? 'ко' : 'к'),
};

/** The right weekday in the same form and case; in Russian "во вторник" becomes "в пятницу" with it. */
function fixFor(text: string, weekday: FoundWeekday, right: number): Fix {
  const { from, to, language, form } = weekday;
  const name = inCaseOf(weekday.text, weekdayName(language, right, form));
  const before =
    language === 'ru' && form !== 'short'
      ? /(?<![\p{L}])(во?|со?|ко?)([ \u00A0])$/iu.exec(text.slice(Math.max(0, from - 4), from))
      : null;
  if (before) {
    const [all, preposition = '', space = ''] = before;
    const wanted = joined[preposition[0]!.toLowerCase()]!(right);
    if (wanted !== preposition.toLowerCase()) {
      return {
        from: from - all.length,
        to,
        text: inCaseOfPreposition(preposition, wanted) + space + name,
      };
    }
  }
  return { from, to, text: name };
}

function inCaseOfPreposition(model: string, text: string): string {
  if (model.length > 1) return inCaseOf(model, text);
  return model === model.toLowerCase() ? text : text[0]!.toUpperCase() + text.slice(1);
}
