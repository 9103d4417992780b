import type { Snapshot } from '../records';

/**
 * ERview = (likes + comments + shares) / views, as a share of 1. Undefined when there are no views, or
 * none of the three was seen: nothing is known then, which is not zero.
 */
export function erView(
  counters: Pick<Snapshot, 'likes' | 'comments' | 'shares' | 'views'>,
): number | undefined {
  const { likes, comments, shares, views } = counters;
  if (!views) return undefined;
  if (likes === undefined && comments === undefined && shares === undefined) return undefined;
  return ((likes ?? 0) + (comments ?? 0) + (shares ?? 0)) / views;
}
