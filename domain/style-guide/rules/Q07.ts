import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** Nearly the same text stands on the wall already. */
export const Q07: Rule = {
  id: 'Q07',
  type: 'context',
  level: 'warning',
  scope: 'text',
  options: { days: 90, percent: 60 },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      similar: { days: 12, words: 'Сегодня лекторий в 18:00', share: 0.8 },
    },
  },
  check({ text }, { circumstances }, { days, percent }) {
    const similar = circumstances?.similar;
    if (!similar || similar.days > Number(days) || similar.share * 100 < Number(percent)) return [];
    return wholePost(text, similar.days === 0 ? 'today' : 'similar', {
      days: similar.days,
      percent: Math.round(similar.share * 100),
      words: similar.words,
    });
  },
};
