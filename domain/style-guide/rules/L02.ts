import type { Rule } from '../rule';

/** What is seen before "more" has to make sense alone. */
export const L02: Rule = {
  id: 'L02',
  type: 'metric',
  level: 'suggestion',
  scope: 'text',
  options: { limit: 125 },
  examples: {
    ru: {
      bad: [
        `${'Приглашаем всех читателей библиотеки на открытие большой осенней выставки '.repeat(3)}в субботу.`,
      ],
      good: [
        'Открываем осеннюю выставку. Приглашаем всех читателей библиотеки, студентов, преподавателей и гостей города, которым интересна история книги и книжной культуры.',
        'Короткая строка\nи длинный текст',
      ],
    },
  },
  check({ text }, { limits }, { limit }) {
    const most = Math.min(Number(limit) || 125, limits.fold);
    if (text.length <= most) return [];
    const from = text.search(/\S/);
    if (from === -1) return [];
    let end = text.indexOf('\n', from);
    if (end === -1) end = text.length;
    if (end - from <= most) return [];
    // A sentence that ends in time works alone, too.
    if (/[.!?…][»”)]?(?:\s|$)/.test(text.slice(from + 14, from + most + 1))) return [];
    return [{ from, to: end, message: 'long', params: { length: end - from, limit: most } }];
  },
};
