import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** The person the plan names is not the one at the desk: the log should know who acts for whom. */
export const Q03: Rule = {
  id: 'Q03',
  type: 'context',
  level: 'warning',
  scope: 'text',
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      item: {
        title: 'Анонс лектория',
        status: 'approved',
        place: 'here',
        accounts: '',
        altTexts: 0,
        author: 'Анна Лозинская',
      },
    },
  },
  check({ text }, { circumstances }) {
    const author = circumstances?.item?.author;
    return author ? wholePost(text, 'other', { author }) : [];
  },
};
