import { describe, expect, it } from 'vitest';
import type { Post } from '../../../domain/records';
import { groupOf, type StudySpan, stretchesFor } from '../../../domain/study/compare';
import { factsOf } from '../../../domain/study/facts';
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

const group = (posts: Post[], days: StudySpan[] = [span]) => {
  const periods = days.map((day, at) => ({ id: `${at}`, mode: 'group', ...day }));
  const facts = factsOf(posts.map((post) => ({ post })));
  return groupOf([facts], { mode: 'group' }, span, periods, 'UTC');
};

describe('How a group posts', () => {
  it('The longest silence should be measured inside a stretch, never across two.', () => {
    const days = ['2026-01-01', '2026-01-04', '2026-01-20', '2026-01-22'];
    const posts = days.map((day) => post(day));
    expect(profileOf(group(posts)).longestSilence).toBe(16);
    const two = [
      { from: '2026-01-01', to: '2026-01-10' },
      { from: '2026-01-15', to: '2026-01-31' },
    ];
    expect(profileOf(group(posts, two)).longestSilence).toBe(3);
    expect(profileOf(group(posts.slice(0, 1))).longestSilence).toBeUndefined();
  });

  it('Days, rubrics and findings should be counted, and only checked posts have findings.', () => {
    const posts = [
      post('2026-01-01', { rubric: 'news', findingsLeft: ['D01', 'T01'] }),
      post('2026-01-01', { rubric: 'news', findingsLeft: [] }),
      post('2026-01-02', { rubric: 'books' }),
      post('2026-01-03'),
    ];
    expect(profileOf(group(posts))).toEqual({
      daysWithPost: 3,
      longestSilence: 1,
      rubrics: { news: 2, books: 1 },
      noRubric: 1,
      findingsPer1000: 2,
      checked: 2,
    });
    expect(profileOf(group(posts.slice(2))).findingsPer1000).toBeUndefined();
  });
});

describe('A group of one period', () => {
  it('It should cover only its own days inside the span.', () => {
    const days = { from: '2025-12-01', to: '2026-01-10' };
    expect(stretchesFor({ days }, span, [])).toEqual([{ from: '2026-01-01', to: '2026-01-10' }]);
    const posts = [post('2026-01-10'), post('2026-01-11')].map((post) => ({ post }));
    expect(groupOf([factsOf(posts)], { days }, span, [], 'UTC').days).toEqual(['2026-01-10']);
    const before = { from: '2025-01-01', to: '2025-02-01' };
    expect(stretchesFor({ days: before }, span, [])).toEqual([]);
  });
});
