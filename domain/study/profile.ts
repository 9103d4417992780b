import { daysBetween } from '../plan/days';
import type { StudiedGroup, StudySpan } from './compare';

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

export function profileOf(group: StudiedGroup): GroupProfile {
  const { days, stretches, rubrics, findings, checkedLength } = group;
  const silence = longestSilence(days, stretches);
  let left = 0;
  for (let at = 0; at < findings.length; at++) left += findings[at]!;
  return {
    daysWithPost: days.length,
    ...(silence !== undefined && { longestSilence: silence }),
    rubrics: Object.fromEntries([...rubrics].filter(([rubric]) => rubric !== '')),
    noRubric: rubrics.get('') ?? 0,
    ...(checkedLength > 0 && { findingsPer1000: (left / checkedLength) * 1000 }),
    checked: findings.length,
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
