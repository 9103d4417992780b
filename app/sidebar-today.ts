import { addDays } from '../domain/plan/days';
import { byTime, isDoneFor, isOverdue, itemsForAccount, mineFirst } from '../domain/plan/due';
import type { Account, NetworkId, PlanItem } from '../domain/records';

/** The plan as the sidebar lists it. */
export interface PlanAhead {
  today: PlanItem[];
  /** The seven days after today. */
  week: PlanItem[];
  /** Their day went by within the last fortnight and they have not gone out. */
  late: PlanItem[];
}

/**
 * What is to be published from this page: the account's items, or the network's while the page
 * belongs to no account of the team. The member's own come first among today's.
 * @param day the team's today, "YYYY-MM-DD"
 */
export function planAhead(
  items: readonly PlanItem[],
  at: { account?: Account; network: NetworkId; accounts: readonly Account[] },
  day: string,
  member: string,
): PlanAhead {
  const ofNetwork = new Set(
    at.accounts.filter(({ network }) => network === at.network).map(({ id }) => id),
  );
  const ours = at.account
    ? itemsForAccount(items, at.account.id)
    : items.filter(
        ({ accounts }) => accounts.length === 0 || accounts.some((id) => ofNetwork.has(id)),
      );
  const dated = byTime(ours.filter(({ date, status }) => date && status !== 'cancelled'));
  const until = addDays(day, 7);
  const since = addDays(day, -14);
  return {
    today: mineFirst(
      dated.filter(({ date }) => date === day),
      member,
    ),
    week: dated.filter(({ date }) => date! > day && date! <= until),
    late: dated.filter(
      (item) => item.date! < day && item.date! >= since && isLate(item, day, at.account),
    ),
  };
}

/** Has it gone out where this page is? Without a known account: anywhere at all. */
export function isOut(item: PlanItem, account: Account | undefined): boolean {
  return account ? isDoneFor(item, account.id) : item.status === 'published';
}

function isLate(item: PlanItem, day: string, account: Account | undefined): boolean {
  return isOverdue(item, day) && !isOut(item, account);
}
