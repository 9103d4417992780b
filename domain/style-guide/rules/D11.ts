import type { Rule } from '../rule';

/** The day stays on one line with its month. */
export const D11: Rule = {
  id: 'D11',
  type: 'substitution',
  level: 'off',
  scope: 'paragraph',
  examples: {
    ru: { bad: ['Ждём вас 27 ноября.'], good: ['Ждём вас 27\u00A0ноября.', 'Ждём вас в ноябре.'] },
    be: { bad: ['Чакаем 27 лістапада.'], good: ['Чакаем 27\u00A0лістапада.'] },
    uk: { bad: ['Чекаємо 27 листопада.'], good: ['Чекаємо 27\u00A0листопада.'] },
    en: { bad: ['See you on 27 November.'], good: ['See you on 27\u00A0November.'] },
  },
  check({ prose, text, dates }) {
    return dates
      .filter(({ name, from }) => name && name.from > from && prose[name.from - 1] === ' ')
      .map(({ name, from, to }) => ({
        from,
        to: name!.to,
        message: 'apart',
        params: { date: text.slice(from, to) },
        fix: { from: name!.from - 1, to: name!.from, text: '\u00A0' },
        fixLabel: 'noBreak',
      }));
  },
};
