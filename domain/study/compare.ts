import { addDays, dayIn, dayStart, daysBetween } from '../plan/days';
import type { NetworkId, Period, PostState } from '../records';
import { codesOf, type PostFacts } from './facts';
import { type Median, mannWhitney, type RankTest, sortNumbers, summary } from './statistics';

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

/** The posts of a group, counted together. The measures hold what is known, the least first. */
export interface StudiedGroup {
  posts: number;
  /** The days the group covers, not overlapping. */
  stretches: StudySpan[];
  /** Days with a post, in order. */
  days: string[];
  views: ArrayLike<number>;
  erView: ArrayLike<number>;
  /** UTF-16 code units. */
  length: ArrayLike<number>;
  /** Findings left at publication, of the posts that were checked. */
  findings: ArrayLike<number>;
  /** UTF-16 code units of the posts that were checked, together. */
  checkedLength: number;
  /** Posts that came from the plan. */
  planned: number;
  /** Rubric id → posts; those without a rubric under ''. */
  rubrics: Map<string, number>;
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

/**
 * The group's posts inside the span of days, in the team's time zone.
 * @param facts oldest first
 */
export function groupOf(
  facts: readonly PostFacts[],
  filter: GroupFilter,
  span: StudySpan,
  periods: readonly Period[],
  timeZone: string,
): StudiedGroup {
  const stretches = stretchesFor(filter, span, periods);
  const bounds = stretches.map(({ from, to }) => ({
    from: dayStart(from, timeZone),
    to: dayStart(addDays(to, 1), timeZone),
  }));
  const most = facts.reduce(
    (total, { at }) =>
      bounds.reduce((sum, { from, to }) => sum + firstFrom(at, to) - firstFrom(at, from), total),
    0,
  );
  const views = collector(most);
  const engagement = collector(most);
  const lengths = collector(most);
  const findings = collector(most);
  const days: string[] = [];
  const rubrics = new Map<string, number>();
  const dayOf = dayByDay(timeZone);
  let dayEnd = Number.NEGATIVE_INFINITY;
  let posts = 0;
  let planned = 0;
  let checkedLength = 0;
  for (const chunk of facts) {
    const counted = codesOf(chunk.words, countedStates)!;
    const networks = codesOf(chunk.words, filter.networks);
    const ofRubrics = codesOf(chunk.words, filter.rubrics);
    const members = codesOf(chunk.words, filter.members);
    const byRubric = new Uint32Array(chunk.words.length);
    for (const bound of bounds) {
      const end = firstFrom(chunk.at, bound.to);
      for (let row = firstFrom(chunk.at, bound.from); row < end; row++) {
        if (!counted[chunk.state[row]!]) continue;
        if (networks && !networks[chunk.network[row]!]) continue;
        if (ofRubrics && !ofRubrics[chunk.rubric[row]!]) continue;
        if (members && !members[chunk.publisher[row]!] && !members[chunk.author[row]!]) continue;
        const at = chunk.at[row]!;
        posts += 1;
        planned += chunk.planned[row]!;
        byRubric[chunk.rubric[row]!]! += 1;
        views.add(chunk.views[row]!);
        engagement.add(chunk.erView[row]!);
        lengths.add(chunk.length[row]!);
        if (chunk.findings[row]! >= 0) {
          findings.add(chunk.findings[row]!);
          checkedLength += chunk.length[row]!;
        }
        if (at >= dayEnd) {
          const { day, end } = dayOf(at);
          days.push(day);
          dayEnd = end;
        }
      }
    }
    byRubric.forEach((count, code) => {
      const rubric = chunk.words[code]!;
      if (count > 0) rubrics.set(rubric, (rubrics.get(rubric) ?? 0) + count);
    });
  }
  return {
    posts,
    stretches,
    days,
    views: views.inOrder(),
    erView: engagement.inOrder(),
    length: lengths.inOrder(),
    findings: findings.inOrder(),
    checkedLength,
    planned,
    rubrics,
  };
}

/**
 * The day of an instant and the instant it ends, for instants of days that come in order: the calendar
 * need not be asked for a day that follows the last.
 */
function dayByDay(timeZone: string): (at: number) => { day: string; end: number } {
  let day = '';
  const endOf = (date: string) => dayStart(addDays(date, 1), timeZone);
  return (at) => {
    const next = day && addDays(day, 1);
    const end = next && endOf(next);
    if (end && at < end) {
      day = next;
      return { day, end };
    }
    day = dayIn(at, timeZone);
    return { day, end: endOf(day) };
  };
}

/** The first row at or after the instant, ms; of instants in order. */
function firstFrom(at: Float64Array, instant: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Room for so many numbers; what is not a number is not kept. */
function collector(most: number) {
  const values = new Float64Array(most);
  let count = 0;
  return {
    add(value: number) {
      if (!Number.isNaN(value)) values[count++] = value;
    },
    inOrder: () => sortNumbers(values.subarray(0, count)),
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

/** The figures of one group. */
export function figuresOf(group: StudiedGroup): GroupFigures {
  const { posts, stretches, planned } = group;
  const days = stretches.reduce((total, { from, to }) => total + daysBetween(from, to) + 1, 0);
  return {
    posts,
    days,
    ...(days > 0 && { perWeek: posts / (days / 7) }),
    views: summary(group.views),
    erView: summary(group.erView),
    length: summary(group.length),
    findings: summary(group.findings),
    planned,
  };
}

/** Two groups side by side. */
export function compare([first, second]: [StudiedGroup, StudiedGroup]): Comparison {
  const views = mannWhitney(first.views, second.views);
  const engagement = mannWhitney(first.erView, second.erView);
  return {
    figures: [figuresOf(first), figuresOf(second)],
    tests: { ...(views && { views }), ...(engagement && { erView: engagement }) },
  };
}
