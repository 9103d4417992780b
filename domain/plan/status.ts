import type { PlanItem, PlanStatus } from '../records';

/** Where a plan item may go from where it stands. A team may skip the review; nothing is final. */
const ways: Record<PlanStatus, readonly PlanStatus[]> = {
  idea: ['draft', 'review', 'approved', 'cancelled'],
  draft: ['idea', 'review', 'approved', 'cancelled'],
  review: ['draft', 'approved', 'cancelled'],
  approved: ['draft', 'review', 'published', 'cancelled'],
  published: ['approved'],
  cancelled: ['idea', 'draft'],
};

/** The statuses a person can choose next; those that need a day are left out while there is none. */
export function nextStatuses(item: Pick<PlanItem, 'status' | 'date'>): PlanStatus[] {
  return ways[item.status].filter((status) => item.date !== undefined || !needsDay(status));
}

export function mayBecome(item: Pick<PlanItem, 'status' | 'date'>, status: PlanStatus): boolean {
  return item.status === status || nextStatuses(item).includes(status);
}

/**
 * What changes in a plan item when it goes out on an account; nothing when that is noted already.
 * @param out false while the network only holds the post: scheduled, suggested or pending.
 */
export function publishedFields(
  item: PlanItem,
  account: string,
  post: string,
  out: boolean,
): Partial<PlanItem> | undefined {
  const noted = item.published?.[account] === post;
  if (noted && (!out || item.status === 'published')) return undefined;
  return {
    published: { ...item.published, [account]: post },
    ...(out && { status: 'published' as const }),
  };
}

/** Undoes publishedFields: the post was withdrawn from the log. */
export function withdrawnFields(item: PlanItem, post: string): Partial<PlanItem> | undefined {
  const left = Object.entries(item.published ?? {}).filter(([, id]) => id !== post);
  if (left.length === Object.keys(item.published ?? {}).length) return undefined;
  if (left.length > 0) return { published: Object.fromEntries(left) };
  return { published: {}, status: item.date === undefined ? 'draft' : 'approved' };
}

function needsDay(status: PlanStatus): boolean {
  return status === 'published';
}
