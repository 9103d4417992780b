import { describe, expect, it } from 'vitest';
import type { Post } from '../../../domain/records';
import { inGroup, stretchesFor } from '../../../domain/study/compare';
import { profileOf } from '../../../domain/study/profile';

const span = { from: '2026-01-01', to: '2026-01-31' };
const post = (day: string, fields: Partial<Post> = {}): Post => ({
  id: `vk:-1_${day}`,
  network: 'vk',
  account: 'a',
  publishedAt: `${day}T12:00:00.000Z`,
  text: '',
  hash: '',
  length: 500,
  state: 'published',
  evidence: 'answer',
  ...fields,
});

describe('How a group posts', () => {
  it('The longest silence should be measured inside a stretch, never across two.', () => {
    const days = ['2026-01-01', '2026-01-04', '2026-01-20', '2026-01-22'];
    const posts = days.map((day) => post(day));
    expect(profileOf(posts, [span], 'UTC').longestSilence).toBe(16);
    const two = [
      { from: '2026-01-01', to: '2026-01-10' },
      { from: '2026-01-15', to: '2026-01-31' },
    ];
    expect(profileOf(posts, two, 'UTC').longestSilence).toBe(3);
    expect(profileOf(posts.slice(0, 1), [span], 'UTC').longestSilence).toBeUndefined();
  });

  it('Days, rubrics and findings should be counted, and only checked posts have findings.', () => {
    const posts = [
      post('2026-01-01', { rubric: 'news', findingsLeft: ['D01', 'T01'] }),
      post('2026-01-01', { rubric: 'news', findingsLeft: [] }),
      post('2026-01-02', { rubric: 'books' }),
      post('2026-01-03'),
    ];
    expect(profileOf(posts, [span], 'UTC')).toEqual({
      daysWithPost: 3,
      longestSilence: 1,
      rubrics: { news: 2, books: 1 },
      noRubric: 1,
      findingsPer1000: 2,
      checked: 2,
    });
    expect(profileOf(posts.slice(2), [span], 'UTC').findingsPer1000).toBeUndefined();
  });
});

describe('A group of one period', () => {
  it('It should cover only its own days inside the span.', () => {
    const days = { from: '2025-12-01', to: '2026-01-10' };
    expect(stretchesFor({ days }, span, [])).toEqual([{ from: '2026-01-01', to: '2026-01-10' }]);
    expect(inGroup({ days }, span, [], 'UTC')(post('2026-01-10'))).toBe(true);
    expect(inGroup({ days }, span, [], 'UTC')(post('2026-01-11'))).toBe(false);
    const before = { from: '2025-01-01', to: '2025-02-01' };
    expect(stretchesFor({ days: before }, span, [])).toEqual([]);
  });
});
