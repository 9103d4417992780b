import { addDays, dayIn, daysBetween } from '../plan/days';
import type { NetworkId, Period, Post, PostState, Snapshot } from '../records';
import { erView } from './engagement';
import { type Median, mannWhitney, type RankTest, summary } from './statistics';

/** Which posts make a group; absent and empty mean any. A member counts as publisher or author. */
export interface GroupFilter {
  members?: string[];
  networks?: NetworkId[];
  rubrics?: string[];
  /** Posts of the days of the periods with this mode. */
  mode?: Period['mode'];
  /** Only these days of the span, as for one period of the team. */
  days?: StudySpan;
}

/** The days of the study, "YYYY-MM-DD", both included. */
export interface StudySpan {
  from: string;
  to: string;
}

/** A post with the last that was seen of its counters. */
export interface StudiedPost {
  post: Post;
  counters?: Snapshot | undefined;
}

export interface GroupFigures {
  posts: number;
  /** Days the group covers inside the span: all of them, or those of its mode. */
  days: number;
  /** n / (days / 7); absent when there are no days. */
  perWeek?: number;
  views: Median;
  /** A share of 1. */
  erView: Median;
  /** Characters. */
  length: Median;
  /** Findings of the guide left at publication. */
  findings: Median;
  /** Posts that came from the plan. */
  planned: number;
}

export interface Comparison {
  figures: [GroupFigures, GroupFigures];
  /** Absent when a group has no post with the measure. */
  tests: { views?: RankTest; erView?: RankTest };
}

/** What the numbers are made of, as keys of formulas the page prints beside them. */
export const formulas = ['perWeek', 'views', 'erView', 'length', 'findings'] as const;

/** States of posts that went out and count as work done. */
export const countedStates: readonly PostState[] = ['published', 'edited'];

/** Is the post one of the group's, in the span? */
export function inGroup(
  filter: GroupFilter,
  span: StudySpan,
  periods: readonly Period[],
  timeZone: string,
): (post: Post) => boolean {
  const stretches = stretchesFor(filter, span, periods);
  const oneOf = (list: readonly string[] | undefined, ...values: (string | undefined)[]) =>
    !list?.length || values.some((value) => value !== undefined && list.includes(value));
  return (post) => {
    if (!countedStates.includes(post.state)) return false;
    if (!oneOf(filter.networks, post.network) || !oneOf(filter.rubrics, post.rubric)) return false;
    if (!oneOf(filter.members, post.publisher, post.author)) return false;
    const day = dayIn(post.publishedAt, timeZone);
    return stretches.some(({ from, to }) => day >= from && day <= to);
  };
}

/** The days a group covers: those of the span, of its own days, of its mode. */
export function stretchesFor(
  { mode, days }: GroupFilter,
  span: StudySpan,
  periods: readonly Period[],
): StudySpan[] {
  const own = {
    from: days && days.from > span.from ? days.from : span.from,
    to: days && days.to < span.to ? days.to : span.to,
  };
  if (own.from > own.to) return [];
  return mode === undefined ? [own] : stretchesOf(mode, own, periods);
}

/** The days of the span worked in a mode, overlaps counted once. */
export function stretchesOf(
  mode: Period['mode'],
  span: StudySpan,
  periods: readonly Period[],
): StudySpan[] {
  const stretches = periods
    .filter((period) => period.mode === mode && !period.deleted)
    .map(({ from, to }) => ({
      from: [from, span.from].sort()[1]!,
      to: [to ?? span.to, span.to].sort()[0]!,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: StudySpan[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && stretch.from <= addDays(last.to, 1)) {
      if (stretch.to > last.to) last.to = stretch.to;
    } else joined.push({ ...stretch });
  }
  return joined;
}

/** The figures of one group. `stretches` are the days it covers, not overlapping. */
export function figuresOf(
  posts: readonly StudiedPost[],
  stretches: readonly StudySpan[],
): GroupFigures {
  const days = stretches.reduce((total, { from, to }) => total + daysBetween(from, to) + 1, 0);
  return {
    posts: posts.length,
    days,
    ...(days > 0 && { perWeek: posts.length / (days / 7) }),
    views: summary(posts.map(({ counters }) => counters?.views)),
    erView: summary(posts.map(({ counters }) => counters && erView(counters))),
    length: summary(posts.map(({ post }) => post.length)),
    findings: summary(posts.map(({ post }) => post.findingsLeft?.length)),
    planned: posts.filter(({ post }) => post.planItem !== undefined).length,
  };
}

/** Two groups side by side. */
export function compare(
  groups: [StudiedPost[], StudiedPost[]],
  stretches: [StudySpan[], StudySpan[]],
): Comparison {
  const [first, second] = groups;
  const views = mannWhitney(measured(first, viewsOf), measured(second, viewsOf));
  const engagement = mannWhitney(measured(first, erViewOf), measured(second, erViewOf));
  return {
    figures: [figuresOf(first, stretches[0]), figuresOf(second, stretches[1])],
    tests: { ...(views && { views }), ...(engagement && { erView: engagement }) },
  };
}

const viewsOf = ({ counters }: StudiedPost) => counters?.views;
const erViewOf = ({ counters }: StudiedPost) => counters && erView(counters);

function measured(
  posts: readonly StudiedPost[],
  measure: (post: StudiedPost) => number | undefined,
): number[] {
  return posts.map(measure).filter((value): value is number => value !== undefined);
}
