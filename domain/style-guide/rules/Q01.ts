import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** The post is taken from the plan, where the plan has one for today. */
export const Q01: Rule = {
  id: 'Q01',
  type: 'context',
  level: 'warning',
  scope: 'text',
  options: { always: false },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: { day: '2026-11-20', time: '12:00', waiting: ['Анонс лектория'] },
  },
  check({ text }, { circumstances }, { always }) {
    if (!circumstances?.waiting) return [];
    const [title] = circumstances.waiting;
    if (title === undefined) return always ? wholePost(text, 'unplanned') : [];
    return wholePost(text, 'waiting', { title, count: circumstances.waiting.length });
  },
};
