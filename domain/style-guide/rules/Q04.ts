import type { Rule } from '../rule';
import { wordsOf } from '../words';

/** What was approved is what goes out; signs and spaces may be mended, words may not. */
export const Q04: Rule = {
  id: 'Q04',
  type: 'context',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: ['Ждём вас в субботу, 28 ноября, в зале № 3.', 'Ждём вас в пятницу, 27 ноября.'],
      good: [
        'Ждём вас в пятницу, 27 ноября, в зале № 3.',
        'Ждём вас в пятницу — 27 ноября — в зале №\u00A03!',
      ],
    },
  },
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
        approved: 'Ждём вас в пятницу, 27 ноября, в зале № 3.',
      },
    },
  },
  check({ text }, { circumstances }) {
    const item = circumstances?.item;
    if (!item?.approved) return [];
    const now = wordsOf(text);
    const then = wordsOf(item.approved);
    if (now.length === 0) return [];
    let start = 0;
    while (start < now.length && now[start]?.lower === then[start]?.lower) start++;
    if (start === now.length && start === then.length) return [];
    let end = now.length;
    let last = then.length;
    while (end > start && last > start && now[end - 1]!.lower === then[last - 1]!.lower) {
      end--;
      last--;
    }
    const was = item.approved.slice(then[start]?.from ?? 0, then[last - 1]?.to ?? 0);
    const params = { was: was.length > 80 ? `${was.slice(0, 79)}…` : was };
    // Words that are missing are marked at the word before them.
    const first = now[Math.min(start, now.length - 1)]!;
    if (end === start) {
      const place = now[start - 1] ?? first;
      return [{ from: place.from, to: place.to, message: 'missing', params }];
    }
    const message = last === start ? 'added' : 'differs';
    return [{ from: first.from, to: now[end - 1]!.to, message, params }];
  },
};
