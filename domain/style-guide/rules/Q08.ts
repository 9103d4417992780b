import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** The rubric has had more of the month than it should. */
export const Q08: Rule = {
  id: 'Q08',
  type: 'context',
  level: 'suggestion',
  scope: 'text',
  options: { margin: 10, from: 10 },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      share: { rubric: 'Анонсы', target: 0.3, own: 9, all: 14 },
    },
  },
  check({ text }, { circumstances }, { margin, from }) {
    const share = circumstances?.share;
    // A share of a handful of posts says nothing.
    if (!share || share.all < Number(from)) return [];
    const after = ((share.own + 1) / (share.all + 1)) * 100;
    const target = Math.round(share.target * 100);
    if (after <= target + Number(margin)) return [];
    return wholePost(text, 'above', {
      rubric: share.rubric,
      percent: Math.round(after),
      target,
    });
  },
};
