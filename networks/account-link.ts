import type { NetworkId } from '../domain/records';

export interface AccountLink {
  network: NetworkId;
  /** Screen name or "club123", lower case; the number where the address holds nothing else. */
  handle: string;
  /** Numeric ids the address tells; VK communities are negative. */
  ownerIds: string[];
  /** The address, cleaned. */
  link: string;
}

const notNames =
  /^(feed|im|groups|pages|home|login|watch|reels?|p|tv|stories|explore|direct|accounts|marketplace|share|sharer|photo|photos|video|videos|clips|hashtag|search|settings|notifications|latest|help|about|legal|permalink|story|events|messages|away|albums|audios|docs|apps|friends|topic|board|app|wall|media)$/;

/**
 * What an address of an account says, in every form people paste it: with or without https, mobile,
 * with a post behind it. Null when it is no account's address.
 */
export function parseAccountLink(link: string): AccountLink | null {
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(link.trim()) ? link.trim() : `https://${link.trim()}`);
  } catch {
    return null;
  }
  const host = url.hostname.replace(
    /^(www|m|mobile|web|new|business|touch|mbasic|\w\w-\w\w)\./,
    '',
  );
  let parts: string[];
  try {
    parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  if (/^vk\.(com|ru)$/.test(host)) return vkLink(parts, url.search);
  if (/^(facebook|fb)\.com$/.test(host)) return facebookLink(parts, url.searchParams);
  if (/^(instagram\.com|instagr\.am)$/.test(host)) return instagramLink(parts);
  if (/^threads\.(com|net)$/.test(host)) return threadsLink(parts);
  if (/^(x|twitter)\.com$/.test(host)) return xLink(parts);
  return null;
}

function vkLink([first = '']: string[], search: string): AccountLink | null {
  const name = first.toLowerCase().replace(/^@/, '');
  const [, wall] = /^(?:wall|albums|videos|audios|topic|board)(-?\d+)/.exec(name) ??
    /[?&]w=wall(-?\d+)/.exec(search) ?? [undefined, undefined];
  const named = /^(club|public|event|id)(\d+)$/.exec(name);
  if (wall && !named) {
    const handle = wall.startsWith('-') ? `club${wall.slice(1)}` : `id${wall}`;
    return { network: 'vk', handle, ownerIds: [wall], link: `https://vk.ru/${handle}` };
  }
  if (!/^\w[\w.]{1,59}$/.test(name) || notNames.test(name) || /^al_\w+\.php$/.test(name))
    return null;
  const ownerIds = named ? [named[1] === 'id' ? named[2]! : `-${named[2]}`] : [];
  return { network: 'vk', handle: name, ownerIds, link: `https://vk.ru/${name}` };
}

function facebookLink(parts: string[], fields: URLSearchParams): AccountLink | null {
  const root = 'https://www.facebook.com';
  const [first = '', second = '', third = ''] = parts;
  const number = fields.get(/^latest$/.test(first) ? 'asset_id' : 'id') ?? '';
  if (/^(profile|permalink|story)\.php$|^latest$/.test(first)) {
    if (!/^\d+$/.test(number)) return null;
    const link = `${root}/profile.php?id=${number}`;
    return { network: 'facebook', handle: number, ownerIds: [number], link };
  }
  if (first === 'people' && /^\d+$/.test(third)) {
    const link = `${root}/profile.php?id=${third}`;
    return { network: 'facebook', handle: third, ownerIds: [third], link };
  }
  const group = first === 'groups';
  let name = (group ? second : first === 'pg' || first === 'pages' ? second : first).toLowerCase();
  if (first === 'pages' && /^\d+$/.test(third)) name = third;
  // "Name-of-the-page-100064000000000": the number behind a made-up name is the id.
  const [, tail] = /-(\d{9,})$/.exec(name) ?? [];
  if (
    !/^\w[\w.-]{1,79}$/.test(name) ||
    /\.php$|^(pg|people)$/.test(name) ||
    (!group && notNames.test(name))
  ) {
    return null;
  }
  const ownerIds = /^\d+$/.test(name) ? [name] : tail ? [tail] : [];
  const link = `${root}/${group ? 'groups/' : ''}${name}`;
  return { network: 'facebook', handle: name, ownerIds, link };
}

function instagramLink([first = '', second = '']: string[]): AccountLink | null {
  const name = (first === 'stories' ? second : first).toLowerCase().replace(/^@/, '');
  if (!/^\w[\w.]{0,29}$/.test(name) || notNames.test(name)) return null;
  return {
    network: 'instagram',
    handle: name,
    ownerIds: [],
    link: `https://www.instagram.com/${name}/`,
  };
}

/** Names on Threads always stand behind an "@". */
function threadsLink([first = '']: string[]): AccountLink | null {
  const [, name] = /^@(\w[\w.]{0,29})$/.exec(first.toLowerCase()) ?? [];
  if (!name) return null;
  const link = `https://www.threads.com/@${name}`;
  return { network: 'threads', handle: name, ownerIds: [], link };
}

function xLink([first = '']: string[]): AccountLink | null {
  const name = first.toLowerCase().replace(/^@/, '');
  if (!/^\w{1,15}$/.test(name) || notNames.test(name) || /^(i|compose|intent)$/.test(name))
    return null;
  return { network: 'x', handle: name, ownerIds: [], link: `https://x.com/${name}` };
}
