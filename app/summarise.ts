import { findAccount } from '../domain/log/find-account';
import { dueToday, isMine } from '../domain/plan/due';
import type { NetworkId } from '../domain/records';
import type { OwnerHint } from '../networks/network';
import type { Desk } from './desk';

export interface Summary {
  /** Items still to go out today on this account. */
  today: number;
  /** The member's own next one of them. */
  mine?: { title: string; time?: string };
  /** Posts somebody should say a word about. */
  questions: number;
  /** Is the page an account of the team? */
  configured: boolean;
  /** Should presses on Publish be held while there are errors? */
  guard?: true;
}

/** What the thin tab at the page's edge says. `day` is today in the team's time zone. */
export async function summarise(
  desk: Desk,
  page: { network: NetworkId; owner: OwnerHint },
  { member, day, questions }: { member: string; day: string; questions: number },
): Promise<Summary> {
  const account = findAccount(await desk.all('account'), page.network, page.owner);
  const guard = (await desk.get('team', 'team'))?.publishGuard ? { guard: true as const } : {};
  if (!account) return { today: 0, questions, configured: false, ...guard };
  const due = dueToday(await desk.all('plan'), day, account.id);
  const mine = due.find((item) => isMine(item, member));
  return {
    today: due.length,
    ...(mine && { mine: { title: mine.title, ...(mine.time && { time: mine.time }) } }),
    questions,
    configured: true,
    ...guard,
  };
}
