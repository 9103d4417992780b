import type { Hit, Rule } from '../rule';

const junk =
  /^(?:fbclid|gclid|yclid|ysclid|igshid|igsh|mc_cid|mc_eid|_openstat|twclid|ttclid|dclid|msclkid|srsltid|si)$/i;
const placeholder =
  /^https?:\/\/(?:www\.)?(?:example\.(?:com|org|net)|localhost|site\.(?:ru|by|com)|127\.0\.0\.1)(?:[/:?#]|$)/i;
const protocol = /^([a-z]{2,6}):(\/{1,3})/i;

/** Links are whole, safe and free of advertising tails. */
export const H11: Rule = {
  id: 'H11',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'https://unilib.by/news?id=5&fbclid=IwAR0abc',
        'http://unilib.by',
        'Каталог: https://https://unilib.by',
        'https:/unilib.by',
        'htps://unilib.by',
        'https://example.com/event',
        'https://',
      ],
      good: [
        'https://unilib.by/news?id=5',
        'unilib.by',
        'https://unilib.by/?utm_source=vk&utm_medium=social',
        'https://vk.com/wall-1_2',
        'ftp://archive.unilib.by',
        'Смотрите https://unilib.by.',
      ],
    },
  },
  check({ text, tokens }) {
    const hits: Hit[] = [];
    for (const { kind, from, to } of tokens) {
      if (kind !== 'url') continue;
      const url = text.slice(from, to);
      const lead = protocol.exec(url);
      if (!lead) continue;
      const right = mended(url, lead);
      if (right !== null && right !== url) {
        hits.push({
          from,
          to,
          message: 'malformed',
          params: { right },
          fix: { from, to, text: right },
        });
      } else if (/^https?:\/\/(?:www\.)?$/i.test(url)) {
        hits.push({ from, to, message: 'empty', params: { url } });
      } else if (placeholder.test(url)) {
        hits.push({ from, to, message: 'placeholder', params: { url } });
      } else {
        const clean = withoutJunk(url);
        if (clean !== url)
          hits.push({
            from,
            to,
            message: 'tracking',
            params: { right: clean },
            fix: { from, to, text: clean },
          });
        else if (/^http:\/\//i.test(url)) {
          const text = `https${url.slice(4)}`;
          hits.push({
            from,
            to,
            message: 'insecure',
            params: { right: text },
            fix: { from, to, text },
          });
        }
      }
    }
    return hits;
  },
};

/** The address with one proper protocol, or null when the protocol is none we know how to mend. */
function mended(url: string, [all, name = '', slashes = '']: RegExpExecArray): string | null {
  const rest = url.slice(all.length);
  const again = protocol.exec(rest);
  if (again && /^https?$/i.test(again[1]!)) return rest;
  const lower = name.toLowerCase();
  if (
    /^(?:h?t{1,3}ps?|htt?ps?|hhttps?|httpss|htpps?|http?s)$/.test(lower) &&
    !/^https?$/.test(lower)
  ) {
    return rest ? `https://${rest}` : null;
  }
  if (/^https?$/.test(lower) && slashes !== '//') return rest ? `${lower}://${rest}` : null;
  return null;
}

function withoutJunk(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const hash = url.indexOf('#', at);
  const tail = hash === -1 ? '' : url.slice(hash);
  const query = url.slice(at + 1, hash === -1 ? url.length : hash);
  const kept = query.split('&').filter((part) => !junk.test(part.split('=')[0]!));
  if (kept.length === query.split('&').length) return url;
  return url.slice(0, at) + (kept.length ? `?${kept.join('&')}` : '') + tail;
}
