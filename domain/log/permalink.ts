import type { NetworkId } from '../records';
import { numberOfCode } from './short-code';

/** What a post's address says. */
export interface PostLink {
  network: NetworkId;
  /** Numeric id of the account, where the address has it; VK communities are negative. */
  ownerId?: string;
  /** Name of the account in the address, lower case. */
  handle?: string;
  nativeId: string;
  /** The address without what was added to follow readers. */
  permalink: string;
}

/**
 * Reads the address of a post on a network we know; undefined for any other address. Instagram's short
 * code is the post's number written in base 64 and becomes that number again.
 */
export function postLink(address: string): PostLink | undefined {
  const url = urlOf(address);
  if (!url) return undefined;
  const network = networkOf(url);
  if (network === 'vk') return vkLink(url);
  if (network === 'facebook') return facebookLink(url);
  if (network === 'instagram') return instagramLink(url);
  if (network === 'threads') return threadsLink(url);
  if (network === 'x') return xLink(url);
  return undefined;
}

/**
 * Is this an address on one of the networks that names no post: a community, a person, a page of the
 * network itself?
 */
export function namesNoPost(address: string): boolean {
  const url = urlOf(address);
  return url !== undefined && networkOf(url) !== undefined && postLink(address) === undefined;
}

function urlOf(address: string): URL | undefined {
  const trimmed = address.trim();
  try {
    return new URL(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  } catch {
    return undefined;
  }
}

function networkOf({ hostname }: URL): NetworkId | undefined {
  const host = hostname.toLowerCase().replace(/^(www|m|mobile|web|mbasic|business)\./, '');
  if (host === 'vk.com' || host === 'vk.ru') return 'vk';
  if (host === 'facebook.com') return 'facebook';
  if (host === 'threads.com' || host === 'threads.net') return 'threads';
  if (host === 'x.com' || host === 'twitter.com') return 'x';
  return host === 'instagram.com' ? 'instagram' : undefined;
}

function vkLink(url: URL): PostLink | undefined {
  const inPath = /^\/wall(-?\d+)_(\d+)\/?$/.exec(url.pathname);
  const found = inPath ?? /^wall(-?\d+)_(\d+)/.exec(url.searchParams.get('w') ?? '');
  const [, ownerId, nativeId] = found ?? [];
  if (!ownerId || !nativeId) return undefined;
  const permalink = `https://vk.ru/wall${ownerId}_${nativeId}`;
  return { network: 'vk', ownerId, nativeId, permalink };
}

function facebookLink(url: URL): PostLink | undefined {
  const network = 'facebook';
  const story = url.searchParams.get('story_fbid');
  if (/^\/(permalink|story)\.php$/.test(url.pathname) && story) {
    const ownerId = url.searchParams.get('id') ?? undefined;
    const owner = ownerId ? `&id=${ownerId}` : '';
    const permalink = `https://www.facebook.com/permalink.php?story_fbid=${story}${owner}`;
    return { network, nativeId: story, permalink, ...(ownerId && { ownerId }) };
  }
  const [, owner, nativeId] =
    /^\/([^/]+)\/(?:posts|videos)\/(?:[^/]+\/)?(pfbid\w+|\d+)\/?$/.exec(url.pathname) ?? [];
  if (owner && nativeId) {
    const permalink = `https://www.facebook.com${url.pathname.replace(/\/$/, '')}`;
    return { network, nativeId, permalink, ...ownerNamed(owner) };
  }
  const [, reel] = /^\/reels?\/(\d+)\/?$/.exec(url.pathname) ?? [];
  if (!reel) return undefined;
  return { network, nativeId: reel, permalink: `https://www.facebook.com/reel/${reel}` };
}

function instagramLink(url: URL): PostLink | undefined {
  const [, owner, kind, code] =
    /^\/(?:([\w.]+)\/)?(p|reel|reels|tv)\/([\w-]+)\/?$/.exec(url.pathname) ?? [];
  const nativeId = code && numberOfCode(code);
  if (!kind || !nativeId) return undefined;
  const permalink = `https://www.instagram.com/${kind === 'p' ? 'p' : 'reel'}/${code}/`;
  return {
    network: 'instagram',
    nativeId,
    permalink,
    ...(owner && ownerNamed(owner)),
  };
}

function threadsLink({ pathname }: URL): PostLink | undefined {
  const [, handle, code] = /^\/@([\w.]+)\/post\/([\w-]+)\/?/.exec(pathname) ?? [];
  const nativeId = code && numberOfCode(code);
  if (!handle || !nativeId) return undefined;
  const name = handle.toLowerCase();
  const permalink = `https://www.threads.com/@${name}/post/${code}`;
  return { network: 'threads', handle: name, nativeId, permalink };
}

/** "i" in the name's place leads to the same post. */
function xLink({ pathname }: URL): PostLink | undefined {
  const [, name = '', nativeId] = /^\/(\w+)\/status\/(\d+)(?:\/|$)/.exec(pathname) ?? [];
  const handle = name.toLowerCase();
  if (!nativeId) return undefined;
  const permalink = `https://x.com/${handle}/status/${nativeId}`;
  return { network: 'x', nativeId, permalink, ...(handle !== 'i' && { handle }) };
}

function ownerNamed(owner: string): { ownerId: string } | { handle: string } {
  return /^\d+$/.test(owner) ? { ownerId: owner } : { handle: owner.toLowerCase() };
}
