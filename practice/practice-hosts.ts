/** Every real host name the practice server answers for; browsers map exactly these to it. */
export const practiceHosts = [
  'vk.ru',
  'www.vk.ru',
  'vk.com',
  'www.vk.com',
  'm.vk.ru',
  'm.vk.com',
  'web.api.vk.ru',
  'web.api.vk.com',
  'www.facebook.com',
  'web.facebook.com',
  'business.facebook.com',
  'www.instagram.com',
  'i.instagram.com',
  'www.threads.com',
  'www.threads.net',
  'x.com',
  'twitter.com',
] as const;

export type PracticeNetwork = 'vk' | 'facebook' | 'instagram' | 'threads' | 'x';

/** Which network a host name belongs to; null for hosts we do not play. */
export function networkOfHost(host: string): PracticeNetwork | null {
  if (!(practiceHosts as readonly string[]).includes(host)) return null;
  if (host.endsWith('facebook.com')) return 'facebook';
  if (host.endsWith('instagram.com')) return 'instagram';
  if (host.startsWith('www.threads.')) return 'threads';
  return /^(x|twitter)\.com$/.test(host) ? 'x' : 'vk';
}

/** The accounts of the practice library, the same on every page, in the tests and in the guide. */
export const practiceAccounts = {
  vk: {
    ownerId: '-123456',
    screenName: 'unilib',
    url: 'https://vk.ru/club123456',
    viewerId: '7001',
    /** A second community of the same people, for "posted to the wrong wall". */
    otherOwnerId: '-765432',
    otherUrl: 'https://vk.ru/public765432',
  },
  facebook: {
    ownerId: '100045700123456',
    screenName: 'unilib.page',
    url: 'https://www.facebook.com/unilib.page',
    viewerId: '100001111222333',
    /** The Page's second number, behind its profile (`ids=2`). */
    delegateId: '104500000123456',
    /** A group the Page writes in. */
    groupId: '660000111222333',
    groupUrl: 'https://www.facebook.com/groups/660000111222333',
    suiteUrl: 'https://business.facebook.com/latest/composer/?asset_id=100045700123456',
  },
  instagram: {
    ownerId: '52345678901',
    screenName: 'unilib',
    url: 'https://www.instagram.com/unilib/',
    viewerId: '52345678901',
    /** The number Business Suite knows the account by. */
    businessId: '17841452345678901',
    /** A second account in the same browser, one switch away. */
    otherOwnerId: '52345678999',
    otherScreenName: 'unilib.kids',
  },
  threads: {
    ownerId: '63456789012',
    screenName: 'unilib',
    url: 'https://www.threads.com/@unilib',
    viewerId: '63456789012',
  },
  x: {
    ownerId: '1580000000000000001',
    screenName: 'unilib',
    url: 'https://x.com/unilib',
    viewerId: '1580000000000000001',
  },
} as const;
