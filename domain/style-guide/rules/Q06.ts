import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** Two posts close together take each other's readers. */
export const Q06: Rule = {
  id: 'Q06',
  type: 'context',
  level: 'warning',
  scope: 'text',
  options: { minutes: 60 },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      last: { minutes: 25, words: 'Новые книги недели' },
    },
  },
  check({ text }, { circumstances }, { minutes }) {
    const most = Number(minutes) || 60;
    const { last, slot } = circumstances ?? {};
    if (last && last.minutes < most) {
      return wholePost(text, 'recent', { minutes: last.minutes, words: last.words });
    }
    if (slot && slot.minutes < most) {
      return wholePost(text, 'slot', { title: slot.title, time: slot.time });
    }
    return [];
  },
};
