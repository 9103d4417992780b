import type { Account } from '../records';

/**
 * The ids the record of a post may have, "<network>:<owner>_<native id>": an account has one name of its own, but
 * a Facebook Page has two numbers and an Instagram account may be known by name first. The first is the one a
 * new record gets.
 * @param ownerId the owner as the network or the post's address named it, when it is not among the account's own
 */
export function postIds(
  { network, ownerIds, handle }: Pick<Account, 'network' | 'ownerIds' | 'handle'>,
  nativeId: string,
  ownerId?: string,
): string[] {
  const owners = new Set([...ownerIds, ...(ownerId ? [ownerId] : []), handle]);
  return [...owners].filter(Boolean).map((owner) => `${network}:${owner}_${nativeId}`);
}
