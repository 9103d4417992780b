import { addDays, instantIn } from '../domain/plan/days';
import {
  type Comparison,
  compare,
  type GroupFilter,
  groupOf,
  type StudiedGroup,
  type StudySpan,
} from '../domain/study/compare';
import { type GroupProfile, profileOf } from '../domain/study/profile';
import type { Look, StudyDesk } from './desk';

/**
 * Compares two groups of posts inside a span of days, both ends included, in the team's time zone.
 * Of every post the counters seen last are taken.
 */
export async function compareGroups(
  desk: StudyDesk,
  groups: [GroupFilter, GroupFilter],
  span: StudySpan,
  look: Look = {},
): Promise<Comparison & { profiles: [GroupProfile, GroupProfile] }> {
  const [team, periods] = await Promise.all([desk.get('team', 'team'), desk.all('period')]);
  const timeZone = team?.timeZone || 'UTC';
  const facts = await desk.facts(
    instantIn(span.from, '00:00', timeZone),
    instantIn(addDays(span.to, 1), '00:00', timeZone),
    look,
  );
  const [first, second] = groups.map((group) => groupOf(facts, group, span, periods, timeZone)) as [
    StudiedGroup,
    StudiedGroup,
  ];
  return { ...compare([first, second]), profiles: [profileOf(first), profileOf(second)] };
}
