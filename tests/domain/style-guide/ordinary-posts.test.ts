import { describe, expect, it } from 'vitest';
import { languages } from '../../../domain/records';
import { createChecker } from '../../../domain/style-guide/check';
import type { Circumstances } from '../../../domain/style-guide/circumstances';
import { contextOf, shown } from './examples';
import { ordinaryPosts } from './ordinary-posts';

/** A usual afternoon: planned here, approved, a picture with its words, nothing near in time. */
const afternoon: Circumstances = {
  day: '2026-11-20',
  time: '15:00',
  media: 1,
  item: { title: 'Пост', status: 'approved', place: 'here', accounts: '', altTexts: 1 },
  slot: { title: 'Вечерний пост', time: '19:00', minutes: 240 },
  last: { minutes: 1440, words: 'Вчерашний пост' },
  share: { rubric: 'Анонсы', target: 0.3, own: 5, all: 20 },
  row: { author: 'Анна', posts: 1 },
  similar: { days: 40, words: 'Похожее начало', share: 0.4 },
};

describe.each(languages)('A good post in %s', (language) => {
  const checker = createChecker({ settings: [] });
  it.each(ordinaryPosts[language])('should pass: %s', (text) => {
    for (const circumstances of [undefined, afternoon]) {
      const context = contextOf(language, {
        network: 'vk',
        ...(circumstances && { circumstances }),
      });
      const alarms = checker
        .check(text, context)
        .filter(({ rule, level }) => /^[HLMQ]/.test(rule) && level !== 'suggestion');
      expect(shown(text, alarms)).toBe('');
    }
  });
});
