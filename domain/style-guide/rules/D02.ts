import { exists } from '../calendar';
import type { Rule } from '../rule';

/** The date exists. Titles such as «31 июня» stand in quotes and are left alone. */
export const D02: Rule = {
  id: 'D02',
  type: 'built-in',
  level: 'error',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Сдайте книги до 31 июня.',
        'Ждём вас 30 февраля в 12:00.',
        'Приём работ до 31.11.2026.',
        '29 февраля 2027 года',
      ],
      good: [
        'Сдайте книги до 30 июня.',
        'Фильм «31 июня» покажем в пятницу.',
        '29 февраля 2028 года',
        'Версия 31.11 вышла вчера.',
        'Роман «35 мая» читают дети.',
      ],
    },
    be: { bad: ['Чакаем 31 лістапада.'], good: ['Чакаем 30 лістапада.', 'Прыходзьце 31 жніўня.'] },
    uk: { bad: ['Чекаємо 31 листопада.'], good: ['Чекаємо 30 листопада.', 'Приходьте 31 серпня.'] },
    en: {
      bad: ['Return your books by 31 June.', 'See you on February 30.'],
      good: ['Return your books by 30 June.', 'In June 31 readers joined us.'],
    },
  },
  check({ dates, prose, text, language }) {
    return dates
      .filter((date) => {
        if (
          date.kind === 'numeric' &&
          (date.year === undefined || date.year < 1900 || date.year > 2100)
        ) {
          return false;
        }
        if (date.kind === 'numeric' && language === 'en' && date.month > 12) return false;
        if (date.day > 39 || exists(date)) return false;
        // "In June 31 readers": after the month a bare number may count something.
        if (
          date.name &&
          date.name.from < date.to - 1 &&
          date.name.from === date.from &&
          date.year === undefined
        ) {
          if (!/^(?:[ \u00A0]?[.,;:!?)–—]|$)/.test(prose.slice(date.to, date.to + 2))) return false;
        }
        return !'«„“"'.includes(prose[date.from - 1] ?? ' ');
      })
      .map(({ from, to }) => ({
        from,
        to,
        message: 'noSuchDay',
        params: { date: text.slice(from, to) },
      }));
  },
};
