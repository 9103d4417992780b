import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** What waits for approval is not published; whether drafts need it at all, the team says. */
export const Q05: Rule = {
  id: 'Q05',
  type: 'context',
  level: 'warning',
  scope: 'text',
  options: { always: false },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      item: { title: 'Анонс', status: 'review', place: 'here', accounts: '', altTexts: 0 },
    },
  },
  check({ text }, { circumstances }, { always }) {
    const status = circumstances?.item?.status;
    if (status === 'review') return wholePost(text, 'waiting');
    const unseen = status === 'draft' || status === 'idea';
    return unseen && always ? wholePost(text, 'missing') : [];
  },
};
