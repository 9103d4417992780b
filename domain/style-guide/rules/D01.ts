import type { FoundDate, FoundWeekday } from '../dates';
import { exists, nearestYear, weekdayName, weekdayOf } from '../dates';
import type { Fix } from '../finding';
import type { Hit, Piece, Rule } from '../rule';
import { inCaseOf } from '../words';

/** What may stand between a weekday and its date: "вторник, 27", "(вторник) 27", "27 ноября, во вторник". */
const between =
  /^(?:[ \u00A0]?\(|\)?,?[ \u00A0]{1,2}(?:[–—-][ \u00A0])?\(?(?:(?:в|во|у|ў|ва|на|on)[ \u00A0])?)$/i;
const hourPreposition =
  /(?:^|[\s(])(?:в|с|со|до|к|от|у|а|з|ад|від|о|at|from|until|till|by)[ \u00A0]$/i;
const everyWeek = /(?:^|\s)(?:кажд\p{L}+|кожн\p{L}+|щосереди|every|each)[ \u00A0]$/iu;
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
        'Поэт родился во вторник, 27 ноября 1821 года.',
        'У Робинзона был Пятница, 27 глав о нём.',
      ],
    },
    be: {
      bad: [
        'Чакаем вас 27 лістапада, у аўторак.',
        'Серада, 27 лістапада 2026 года, 17:00.',
        'Сустрэча 24 лістапада (чц) у чытальнай зале.',
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
      ],
      good: [
        'Join us on Friday, 27 November, at 6 pm.',
        'Friday, November 27, 2026: book club.',
        'The cat sat 27 November nights on the sill.',
        'You may 5 times renew on Monday.',
      ],
    },
  },
  check(piece, context) {
    const { dates, weekdays } = piece;
    if (weekdays.length === 0 || dates.length === 0) return [];
    const pairs: { weekday: FoundWeekday; date: FoundDate; right: number }[] = [];
    const agreed = new Set<FoundDate | FoundWeekday>();
    let next = 0;
    for (const weekday of weekdays) {
      // Both lists are in order: only the dates just before and just after can be neighbours.
      while (next < dates.length && dates[next]!.to <= weekday.from) next++;
      for (const date of [dates[next - 1], dates[next]]) {
        if (!date || !neighbours(piece, weekday, date)) continue;
        const right = rightDay(date, context.day);
        if (right === null) continue;
        if (right === weekday.day) agreed.add(date).add(weekday);
        else pairs.push({ weekday, date, right });
      }
    }
    const hits: Hit[] = [];
    for (const { weekday, date, right } of pairs) {
      if (agreed.has(date) || agreed.has(weekday)) continue;
      if (weekday.listed || date.listed) continue;
      if (everyWeek.test(piece.prose.slice(Math.max(0, weekday.from - 16), weekday.from))) continue;
      agreed.add(weekday);
      hits.push({
        from: weekday.from,
        to: weekday.to,
        message: 'weekday',
        params: {
          date: piece.text.slice(date.from, date.to),
          right: weekdayName(weekday.language, right, 'nominative'),
          found: weekdayName(weekday.language, weekday.day, 'nominative'),
        },
        fix: fixFor(piece.prose, weekday, right),
      });
    }
    return hits;
  },
};

function neighbours({ prose }: Piece, weekday: FoundWeekday, date: FoundDate): boolean {
  const after = weekday.from >= date.to;
  const gap = after ? prose.slice(date.to, weekday.from) : prose.slice(weekday.end, date.from);
  if (gap.length > 9 || !between.test(gap)) return false;
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
