import type { NetworkId } from '../../records';
import type { Hit, Rule } from '../rule';

/** What people write into utm_source for a network, the plainest first. */
const sources: Record<NetworkId, readonly string[]> = {
  vk: ['vk', 'vkontakte', 'vk.com'],
  facebook: ['facebook', 'fb', 'meta', 'facebook.com'],
  instagram: ['instagram', 'ig', 'inst', 'insta', 'instagram.com'],
  threads: ['threads', 'threads.com', 'threads.net'],
  x: ['x', 'twitter', 'x.com', 'twitter.com'],
};
const source = /([?&]utm_source=)([^&#]*)/i;

/** The mark in a link says which network the reader came from: it must name this one. */
export const H14: Rule = {
  id: 'H14',
  type: 'built-in',
  level: 'suggestion',
  scope: 'paragraph',
  options: { domains: [] },
  examples: {
    ru: {
      bad: [
        'https://unilib.by/news?utm_source=vk&utm_medium=social',
        'Каталог: https://unilib.by/?utm_source=instagram#new',
        'https://catalog.example.by/book/5',
        'https://catalog.example.by/book?id=5#about',
      ],
      good: [
        'https://unilib.by/news?utm_source=facebook&utm_medium=social',
        'https://unilib.by/news?utm_source=fb',
        'https://unilib.by/news?utm_source=newsletter',
        'https://unilib.by/news',
        'https://catalog.example.by/book/5?utm_source=facebook',
      ],
    },
  },
  exampleOptions: { domains: ['catalog.example.by'] },
  check({ text, tokens }, { network }, { domains }) {
    const hits: Hit[] = [];
    for (const { kind, from, to } of tokens) {
      if (kind !== 'url') continue;
      const url = text.slice(from, to);
      const found = source.exec(url);
      if (!found) {
        if (!Array.isArray(domains) || !isOurs(url, domains)) continue;
        const right = withMark(url, sources[network][0]!);
        const fix = { from, to, text: right };
        hits.push({ from, to, message: 'missing', params: { right }, fix });
        continue;
      }
      const [all, name = '', value = ''] = found;
      const lower = value.toLowerCase();
      const other = (Object.keys(sources) as NetworkId[]).find((id) => sources[id].includes(lower));
      if (!other || other === network) continue;
      const start = from + found.index + name.length;
      const right = sources[network][0]!;
      hits.push({
        from,
        to,
        message: 'other',
        params: { found: value, right },
        fix: { from: start, to: from + found.index + all.length, text: right },
      });
    }
    return hits;
  },
};

function isOurs(url: string, domains: readonly string[]): boolean {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return domains.some((domain) => {
    const own = domain
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/|^www\.|\/.*$/g, '');
    return own !== '' && (host === own || host.endsWith(`.${own}`));
  });
}

function withMark(url: string, name: string): string {
  const hash = url.indexOf('#');
  const page = hash === -1 ? url : url.slice(0, hash);
  const tail = hash === -1 ? '' : url.slice(hash);
  return `${page}${page.includes('?') ? '&' : '?'}utm_source=${name}&utm_medium=social${tail}`;
}
