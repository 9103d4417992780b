import type { Account, Language, NetworkId, Rubric, Team } from '../domain/records';
import type { Circumstances } from '../domain/style-guide/circumstances';
import type { CheckContext } from '../domain/style-guide/finding';
import { checkContext } from './check-draft';

/** Where a pasted text is meant to go: an account of the team, or just a network. */
export interface Destination {
  network: NetworkId;
  account?: Account;
}

/**
 * What the rules may know of a text that stands in no composer. What only a composer or a plan item that
 * was taken can tell is not known, and the rules that need it keep silent.
 * @param date the day it is to go out, "YYYY-MM-DD"; today when absent
 */
export function pastedContext(post: {
  to: Destination;
  date?: string | undefined;
  team: Team | undefined;
  /** The team's today. */
  today: string;
  language: Language;
  accounts: readonly Account[];
  rubrics: readonly Rubric[];
  circumstances?: Circumstances | undefined;
}): CheckContext {
  const { to, date, circumstances, ...rest } = post;
  const later = date !== undefined && date > post.today;
  return checkContext({
    ...rest,
    network: to.network,
    day: post.today,
    ...(later && {
      planItem: { id: '', title: '', accounts: [], status: 'draft', date },
    }),
    ...(circumstances && {
      circumstances: circumstancesOn(circumstances, later ? date : undefined),
    }),
  });
}

/** Nothing is taken from the plan here, and on a later day neither the hour nor the post before it is known. */
function circumstancesOn(now: Circumstances, later: string | undefined): Circumstances {
  const { waiting: _, time, last, ...known } = now;
  if (later) return { ...known, day: later };
  return { ...known, ...(time && { time }), ...(last && { last }) };
}
