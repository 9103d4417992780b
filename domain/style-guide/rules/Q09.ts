import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** One voice for many posts in a row, while the team has others. */
export const Q09: Rule = {
  id: 'Q09',
  type: 'context',
  level: 'suggestion',
  scope: 'text',
  options: { limit: 5 },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      row: { author: 'Анна Лозинская', posts: 6 },
    },
  },
  check({ text }, { circumstances }, { limit }) {
    const row = circumstances?.row;
    const most = Number(limit);
    if (!row || row.posts < most) return [];
    return wholePost(text, 'row', { author: row.author, count: row.posts });
  },
};
