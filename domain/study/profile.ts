import { dayIn, daysBetween } from '../plan/days';
import type { Post } from '../records';
import type { StudySpan } from './compare';

/** How a group posts: when, about what, how cleanly. What cannot be known is absent, never 0. */
export interface GroupProfile {
  /** Days of the group with at least one post. */
  daysWithPost: number;
  /** Most days between two posts that follow each other within one stretch; needs two such posts. */
  longestSilence?: number;
  /** Rubric id → posts; posts without a rubric are in `noRubric`. */
  rubrics: Record<string, number>;
  noRubric: number;
  /** Findings left at publication by 1,000 characters of the posts that were checked. */
  findingsPer1000?: number;
  /** Posts that were checked against the guide. */
  checked: number;
}

/** @param stretches the days the group covers, not overlapping */
export function profileOf(
  posts: readonly Post[],
  stretches: readonly StudySpan[],
  timeZone: string,
): GroupProfile {
  const days = [...new Set(posts.map(({ publishedAt }) => dayIn(publishedAt, timeZone)))].sort();
  const silence = longestSilence(days, stretches);
  const rubrics: Record<string, number> = {};
  for (const { rubric } of posts) if (rubric) rubrics[rubric] = (rubrics[rubric] ?? 0) + 1;
  const checked = posts.filter(({ findingsLeft }) => findingsLeft !== undefined);
  const characters = checked.reduce((total, { length }) => total + length, 0);
  const left = checked.reduce((total, { findingsLeft = [] }) => total + findingsLeft.length, 0);
  return {
    daysWithPost: days.length,
    ...(silence !== undefined && { longestSilence: silence }),
    rubrics,
    noRubric: posts.filter(({ rubric }) => !rubric).length,
    ...(characters > 0 && { findingsPer1000: (left / characters) * 1000 }),
    checked: checked.length,
  };
}

/** @param days the days with a post, in order */
function longestSilence(
  days: readonly string[],
  stretches: readonly StudySpan[],
): number | undefined {
  const gaps = stretches.flatMap(({ from, to }) => {
    const inside = days.filter((day) => day >= from && day <= to);
    return inside.slice(1).map((day, at) => daysBetween(inside[at]!, day));
  });
  return gaps.length ? Math.max(...gaps) : undefined;
}
