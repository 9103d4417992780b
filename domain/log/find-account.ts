import type { Account, NetworkId } from '../records';

/** Whom a page or a request speaks of: numeric ids and the names in addresses. */
export interface OwnerNames {
  ownerIds: readonly string[];
  handles: readonly string[];
}

/**
 * How many numeric ids one account can have: a Facebook Page has two, and Business Suite knows an
 * Instagram account by another than Instagram itself does.
 */
const idsOfOneAccount: Record<NetworkId, number> = {
  vk: 1,
  facebook: 2,
  instagram: 2,
  threads: 1,
  x: 1,
};

/** The team's account among them, by numeric id first, then by the name in its address. */
export function findAccount(
  accounts: readonly Account[],
  network: NetworkId,
  owner: OwnerNames,
): Account | undefined {
  const ours = accounts.filter((account) => account.network === network && !account.deleted);
  const handles = owner.handles.map((handle) => handle.toLowerCase());
  const ids = new Set([...owner.ownerIds, ...handles.flatMap(idInHandle)]);
  return (
    ours.find((account) => idsOf(account).some((id) => ids.has(id))) ??
    ours.find((account) => handles.includes(account.handle.toLowerCase()))
  );
}

/**
 * The account a publication went to. The id the network named decides; the name in the composer's
 * page stands for it only while the account's own id is not known yet.
 * @returns the account, and the id to remember with it when it is new.
 */
export function accountOfPublication(
  accounts: readonly Account[],
  network: NetworkId,
  ownerId: string | undefined,
  composer: OwnerNames | undefined,
): { account: Account; learned?: string } | undefined {
  if (ownerId === undefined) {
    const account = composer && findAccount(accounts, network, composer);
    return account && { account };
  }
  const known = findAccount(accounts, network, { ownerIds: [ownerId], handles: [] });
  if (known)
    return known.ownerIds.includes(ownerId)
      ? { account: known }
      : { account: known, learned: ownerId };
  const named = composer && findAccount(accounts, network, composer);
  if (!named || idsOf(named).length >= idsOfOneAccount[network]) return undefined;
  if (network === 'vk' && composer.ownerIds.length > 0 && !composer.ownerIds.includes(ownerId)) {
    return undefined;
  }
  return { account: named, learned: ownerId };
}

/**
 * May the page at this address be one of the team's accounts? Says yes rather too often: only by the page
 * itself can it be known for sure.
 * @param path path and query of the address
 */
export function isAccountPage(
  accounts: readonly Account[],
  network: NetworkId,
  path: string,
): boolean {
  const ours = accounts.filter((account) => account.network === network && !account.deleted);
  // The address of a single post on Instagram names nobody.
  if (network === 'instagram' && /^\/(p|reel)\//.test(path)) return ours.length > 0;
  const words = new Set(path.toLowerCase().split(/[/?&=#@]+/));
  const numbers = new Set(path.match(/\d+/g));
  // A page's own name says nothing while the team knows its account by a number only.
  const named = /^\/(?!feed$|im$)[\w.]+\/?$/.test(path.split('?')[0]!.toLowerCase());
  return ours.some(
    (account) =>
      words.has(account.handle.toLowerCase()) ||
      idsOf(account).some((id) => numbers.has(id.replace('-', ''))) ||
      (named && (!account.handle || idInHandle(account.handle).length > 0)),
  );
}

/** The ids of an account, the one VK writes into a community's standard address included. */
function idsOf(account: Account): string[] {
  const own = account.network === 'vk' ? idInHandle(account.handle.toLowerCase()) : [];
  return [...new Set([...account.ownerIds, ...own])];
}

/** VK's standard addresses say the id: club1, public1 and event1 are −1, id1 is 1. */
function idInHandle(handle: string): string[] {
  const [, word, digits] = /^(club|public|event|id)(\d+)$/.exec(handle) ?? [];
  if (!digits) return [];
  return [word === 'id' ? digits : `-${digits}`];
}
