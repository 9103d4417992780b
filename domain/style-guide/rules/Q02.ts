import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** The item goes out where it was planned: on this network and this account. */
export const Q02: Rule = {
  id: 'Q02',
  type: 'context',
  level: 'error',
  scope: 'text',
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      item: {
        title: 'Анонс лектория',
        status: 'approved',
        place: 'network',
        accounts: 'Библиотека, VK',
        altTexts: 0,
      },
    },
  },
  check({ text }, { circumstances }) {
    const item = circumstances?.item;
    if (!item || item.place === 'here') return [];
    return wholePost(text, item.place, { title: item.title, accounts: item.accounts });
  },
};
