import type { NetworkId, PlanItem } from '../records';

/** Has the item gone out on this account? Items published before accounts were noted count as done. */
export function isDoneFor(item: PlanItem, account: string): boolean {
  if (item.published && Object.keys(item.published).length > 0) {
    return Object.hasOwn(item.published, account);
  }
  return item.status === 'published';
}

/** What of the plan is for an account: items that name it, and items that name none yet. */
export function itemsForAccount(items: readonly PlanItem[], account: string): PlanItem[] {
  return items.filter((item) => item.accounts.length === 0 || item.accounts.includes(account));
}

/** Still to be done on the day for the account, by time; items without a time come last. */
export function dueToday(items: readonly PlanItem[], day: string, account?: string): PlanItem[] {
  const ours = account === undefined ? items : itemsForAccount(items, account);
  return itemsOfDay(ours, day).filter((item) =>
    account === undefined ? item.status !== 'published' : !isDoneFor(item, account),
  );
}

/** All items of a day but the cancelled ones, by time. */
export function itemsOfDay(items: readonly PlanItem[], day: string): PlanItem[] {
  return byTime(items.filter((item) => item.date === day && item.status !== 'cancelled'));
}

/** Ideas: what has no day yet, by title. */
export function ideas(items: readonly PlanItem[]): PlanItem[] {
  return items
    .filter((item) => !item.date && item.status !== 'cancelled')
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** The member's own items first; otherwise the order stays. */
export function mineFirst(items: readonly PlanItem[], member: string): PlanItem[] {
  const mine = (item: PlanItem) => isMine(item, member);
  return [...items.filter(mine), ...items.filter((item) => !mine(item))];
}

export function isMine(item: PlanItem, member: string): boolean {
  return member !== '' && (item.author === member || item.editor === member);
}

/** Is the item late: its day or its deadline is over and it has not gone out? */
export function isOverdue(item: PlanItem, day: string): boolean {
  if (item.status === 'published' || item.status === 'cancelled') return false;
  if (item.date && item.date < day) return true;
  return Boolean(item.deadline && item.deadline < day && item.status !== 'approved');
}

/** The text an item has for a network: its own where there is one, otherwise the common one. */
export function textFor(item: PlanItem, network: NetworkId): string {
  return item.texts?.[network] ?? item.text ?? '';
}

/** Time of day, then title; items without a time come last. */
export function byTime(items: readonly PlanItem[]): PlanItem[] {
  return [...items].sort(
    (a, b) =>
      (a.date ?? '').localeCompare(b.date ?? '') ||
      (a.time ?? '99').localeCompare(b.time ?? '99') ||
      a.title.localeCompare(b.title),
  );
}
