import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../../domain/plan/days';
import type { Period, Post, Snapshot } from '../../../domain/records';
import {
  compare,
  figuresOf,
  type GroupFilter,
  groupOf,
  stretchesOf,
} from '../../../domain/study/compare';
import { erView } from '../../../domain/study/engagement';
import { factsOf, type StudiedPost } from '../../../domain/study/facts';

const span = { from: '2026-01-01', to: '2026-01-28' };
const post = (fields: Partial<Post>): Post => ({
  id: 'vk:-1_1',
  network: 'vk',
  account: 'a',
  publishedAt: '2026-01-10T12:00:00.000Z',
  text: '',
  hash: '',
  length: 100,
  state: 'published',
  evidence: 'answer',
  ...fields,
});
const on = (day: number) => ({ publishedAt: `2026-01-0${day}T12:00:00.000Z` });
const seen = (counters: Partial<Snapshot>, fields: Partial<Post> = {}): StudiedPost => ({
  post: post(fields),
  counters: { id: 's', post: 'p', takenAt: '', source: 'page', ...counters },
});
/** A group of everything in the span that is asked for. */
const group = (posts: StudiedPost[], filter: GroupFilter = {}, timeZone = 'UTC') =>
  groupOf([factsOf(posts)], filter, span, [], timeZone);
const holds = (filter: GroupFilter, one: Post, timeZone?: string) =>
  group([{ post: one }], filter, timeZone).posts === 1;
const period = (id: string, from: string, to: string | undefined, mode: string): Period => ({
  id,
  from,
  ...(to && { to }),
  mode,
});

describe('ERview', () => {
  it('should be likes, comments and shares by views.', () => {
    expect(erView({ likes: 6, comments: 3, shares: 1, views: 200 })).toBeCloseTo(0.05);
    expect(erView({ likes: 6, views: 200 })).toBeCloseTo(0.03);
  });

  it('should be unknown without views, or without anything to count.', () => {
    expect(erView({ likes: 6, comments: 3, shares: 1 })).toBeUndefined();
    expect(erView({ likes: 6, views: 0 })).toBeUndefined();
    expect(erView({ views: 200 })).toBeUndefined();
  });
});

describe('The days of a mode', () => {
  it('should be cut to the span, joined where they overlap or touch, and leave out other modes.', () => {
    const periods = [
      period('1', '2025-06-01', '2026-01-05', 'group'),
      period('2', '2026-01-04', '2026-01-07', 'group'),
      period('3', '2026-01-08', '2026-01-09', 'group'),
      period('4', '2026-01-10', '2026-01-19', 'specialist'),
      period('5', '2026-01-20', undefined, 'group'),
      { ...period('6', '2026-01-12', '2026-01-13', 'group'), deleted: true },
    ];
    expect(stretchesOf('group', span, periods)).toEqual([
      { from: '2026-01-01', to: '2026-01-09' },
      { from: '2026-01-20', to: '2026-01-28' },
    ]);
    expect(periods[0]!.to).toBe('2026-01-05');
  });
});

describe('A group', () => {
  it('should count a day once, wherever the clocks change between the posts.', () => {
    const minute = fc.integer({ min: 0, max: 365 * 24 * 60 });
    const zone = fc.constantFrom('Europe/Kyiv', 'Europe/London', 'America/Santiago', 'Asia/Tokyo');
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 400 }), zone, (minutes, timeZone) => {
        const instants = minutes
          .sort((one, other) => one - other)
          .map((at) => new Date(Date.UTC(2026, 0, 2) + at * 60_000).toISOString());
        const posts = instants.map((publishedAt) => ({ post: post({ publishedAt }) }));
        const year = { from: '2026-01-01', to: '2027-01-31' };
        const { days } = groupOf([factsOf(posts)], {}, year, [], timeZone);
        expect(days).toEqual([...new Set(instants.map((at) => dayIn(at, timeZone)))]);
      }),
      { numRuns: 30 },
    );
  });

  it('should hold the posts its filter names and no others.', () => {
    const anna = { members: ['anna'] };
    expect(holds(anna, post({ publisher: 'anna' }))).toBe(true);
    expect(holds(anna, post({ author: 'anna', publisher: 'boris' }))).toBe(true);
    expect(holds(anna, post({ publisher: 'boris' }))).toBe(false);
    expect(holds(anna, post({}))).toBe(false);
    expect(holds({ networks: ['facebook'] }, post({}))).toBe(false);
    expect(holds({ rubrics: ['r'] }, post({ rubric: 'r' }))).toBe(true);
    expect(holds({}, post({ state: 'scheduled' }))).toBe(false);
  });

  it('should know the day of a post in the team’s time zone.', () => {
    const late = post({ publishedAt: '2026-01-28T22:30:00.000Z' });
    expect(holds({}, late, 'UTC')).toBe(true);
    expect(holds({}, late, 'Europe/Minsk')).toBe(false);
  });

  it('should be the same however its posts come in portions.', () => {
    const posts = [1, 1, 2, 9].map((day, at) =>
      seen({ views: 100 * at, likes: at }, { rubric: `r${at % 2}`, ...on(day) }),
    );
    const whole = groupOf([factsOf(posts)], {}, span, [], 'UTC');
    const parts = posts.map((one) => factsOf([one]));
    expect(groupOf(parts, {}, span, [], 'UTC')).toEqual(whole);
    expect(whole.days).toEqual(['2026-01-01', '2026-01-02', '2026-01-09']);
  });

  it('should have figures with n, and say nothing where nothing is known.', () => {
    const figures = figuresOf(
      group([
        seen({ views: 100, likes: 5 }, { findingsLeft: ['D01'], planItem: 'p' }),
        seen({ views: 300, likes: 3, comments: 3 }, { length: 300 }),
        { post: post({ length: 200 }) },
      ]),
    );
    expect(figures).toMatchObject({ posts: 3, days: 28, perWeek: 0.75, planned: 1 });
    expect(figures.views).toMatchObject({ n: 2, median: 200 });
    expect(figures.erView.median).toBeCloseTo(0.035);
    expect(figures.length).toMatchObject({ n: 3, median: 200 });
    expect(figures.findings).toMatchObject({ n: 1, median: 1 });
    const none = figuresOf(groupOf([], { mode: 'group' }, span, [], 'UTC'));
    expect(none).toMatchObject({ posts: 0, days: 0, views: { n: 0 } });
    expect(none.perWeek).toBeUndefined();
  });
});

describe('Two groups', () => {
  it('should be compared where both have the measure.', () => {
    const strong = group([seen({ views: 100, likes: 9 }), seen({ views: 100, likes: 8 })]);
    const weak = group([seen({ views: 100, likes: 1 }), seen({ views: 100, likes: 2 })]);
    const { tests, figures } = compare([strong, weak]);
    expect(tests.erView?.delta).toBe(1);
    expect(tests.views?.delta).toBe(0);
    expect(figures[0].erView.median).toBeGreaterThan(figures[1].erView.median!);
    expect(compare([strong, group([])]).tests).toEqual({});
  });
});
