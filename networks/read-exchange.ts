import type { Exchange, WatchedCall } from './network';

const kinds: readonly WatchedCall['kind'][] = ['publication', 'posts', 'shape'];
/** Longest message that is looked at, UTF-16 code units: a page of posts without its words. */
const longest = 2_000_000;

/**
 * An exchange out of the untrusted JSON that came over the channel, with nothing but its own fields.
 * Null when it is none.
 */
export function readExchange(detail: unknown): Exchange | null {
  if (typeof detail !== 'string' || detail.length > longest) return null;
  try {
    const { kind, method, url, status, request, response } = JSON.parse(detail);
    const fits =
      kinds.includes(kind) &&
      typeof status === 'number' &&
      [method, url, request, response].every((text) => typeof text === 'string') &&
      /^https:\/\//.test(url);
    return fits ? { kind, method, url, status, request, response } : null;
  } catch {
    return null;
  }
}
