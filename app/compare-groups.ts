import { addDays, instantIn } from '../domain/plan/days';
import type { Post } from '../domain/records';
import {
  type Comparison,
  compare,
  type GroupFilter,
  inGroup,
  type StudiedPost,
  type StudySpan,
  stretchesFor,
} from '../domain/study/compare';
import { latest } from '../domain/study/engagement';
import { type GroupProfile, profileOf } from '../domain/study/profile';
import type { Desk } from './desk';

/**
 * Compares two groups of posts inside a span of days, both ends included, in the team's time zone.
 * Of every post the counters seen last are taken.
 */
export async function compareGroups(
  desk: Desk,
  groups: [GroupFilter, GroupFilter],
  span: StudySpan,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Comparison & { profiles: [GroupProfile, GroupProfile] }> {
  const [team, periods] = await Promise.all([desk.get('team', 'team'), desk.all('period')]);
  const timeZone = team?.timeZone || 'UTC';
  const belongs = groups.map((group) => inGroup(group, span, periods, timeZone));
  const found: [StudiedPost[], StudiedPost[]] = [[], []];
  for await (const posts of postsOf(desk, span, timeZone)) {
    signal?.throwIfAborted();
    const studied = posts.filter((post) => belongs.some((mine) => mine(post)));
    const snapshots = await Promise.all(studied.map(({ id }) => desk.snapshots(id)));
    studied.forEach((post, at) => {
      const counters = latest(snapshots[at]!);
      belongs.forEach((mine, group) => {
        if (mine(post)) found[group]!.push({ post, counters });
      });
    });
  }
  const [first, second] = groups.map((group) => stretchesFor(group, span, periods)) as [
    StudySpan[],
    StudySpan[],
  ];
  const profile = (group: StudiedPost[], stretches: StudySpan[]) =>
    profileOf(
      group.map(({ post }) => post),
      stretches,
      timeZone,
    );
  return {
    ...compare(found, [first, second]),
    profiles: [profile(found[0], first), profile(found[1], second)],
  };
}

async function* postsOf(desk: Desk, span: StudySpan, timeZone: string): AsyncGenerator<Post[]> {
  const query = {
    from: instantIn(span.from, '00:00', timeZone),
    to: instantIn(addDays(span.to, 1), '00:00', timeZone),
  };
  let after: string | undefined;
  do {
    const page = await desk.posts(query, { limit: 500, ...(after !== undefined && { after }) });
    yield page.posts;
    after = page.next;
  } while (after !== undefined);
}
