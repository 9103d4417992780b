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
 * On how many of its accounts an item is out; undefined unless it is out on some and still to go out on
 * others.
 */
export function partlyOut(
  item: Pick<PlanItem, 'status' | 'accounts' | 'published'>,
): { out: number; of: number } | undefined {
  if (item.status === 'published' || item.status === 'cancelled') return undefined;
  const out = item.accounts.filter((account) => isNoted(item, account)).length;
  return out > 0 && out < item.accounts.length ? { out, of: item.accounts.length } : undefined;
}

/**
 * What changes in a plan item when it goes out on an account; nothing when that is noted already. It is
 * published once it is out on all of its accounts.
 * @param out false while the network only holds the post: scheduled, suggested or pending.
 */
export function publishedFields(
  item: PlanItem,
  account: string,
  post: string,
  out: boolean,
): Partial<PlanItem> | undefined {
  const published = { ...item.published, [account]: post };
  const whole =
    out && item.status !== 'published' && item.accounts.every((id) => isNoted({ published }, id));
  if (item.published?.[account] === post && !whole) return undefined;
  return { published, ...(whole && { status: 'published' as const }) };
}

/** Undoes publishedFields: the post was withdrawn from the log. */
export function withdrawnFields(item: PlanItem, post: string): Partial<PlanItem> | undefined {
  const left = Object.entries(item.published ?? {}).filter(([, id]) => id !== post);
  if (left.length === Object.keys(item.published ?? {}).length) return undefined;
  const published = Object.fromEntries(left);
  const still = left.length > 0 && item.accounts.every((id) => isNoted({ published }, id));
  if (still || (left.length > 0 && item.status !== 'published')) return { published };
  return { published, status: item.date === undefined ? 'draft' : 'approved' };
}

function isNoted({ published }: Pick<PlanItem, 'published'>, account: string): boolean {
  return Object.hasOwn(published ?? {}, account);
}

function needsDay(status: PlanStatus): boolean {
  return status === 'published';
}
