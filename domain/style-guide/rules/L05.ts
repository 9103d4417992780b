import type { Rule } from '../rule';

/** A long post begins with a headline of its own line; a matter of house style, so off until wanted. */
export const L05: Rule = {
  id: 'L05',
  type: 'built-in',
  level: 'off',
  scope: 'text',
  options: { limit: 90, from: 300 },
  examples: {
    ru: {
      bad: [
        `${'Приглашаем на открытие выставки старых открыток из собрания нашей библиотеки. '.repeat(5)}`,
      ],
      good: [
        `Выставка старых открыток\n\n${'Приглашаем на открытие в главный зал. '.repeat(10)}`,
        'Сегодня библиотека закрывается раньше, в 17:00.',
      ],
    },
  },
  check({ text }, _context, { limit, from }) {
    const start = text.search(/\S/);
    if (start === -1 || text.trimEnd().length - start < Number(from)) return [];
    const line = text.slice(start).split('\n', 1)[0]!.trimEnd();
    if (line.length <= Number(limit)) return [];
    return [
      {
        from: start,
        to: start + line.length,
        message: 'missing',
        params: { limit: Number(limit) },
      },
    ];
  },
};
