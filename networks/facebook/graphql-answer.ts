import { id, type Loose, str } from '../answer';

/** A list where the answer has one, otherwise nothing to walk over. */
export function listOf(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter((one) => one && typeof one === 'object') : [];
}

/** Number of the first error in any of the documents; 'unknown' for one without a number. */
export function errorIn(documents: readonly Loose[]): string | undefined {
  for (const { errors } of documents) {
    const [first] = listOf(errors);
    if (first) return id(first.code) ?? 'unknown';
  }
  return undefined;
}

/** What a story's base64 id says: "S:_I<actor>:<post>", in groups "S:_I<actor>:VK:<post>". */
export function storyNumbers(
  storyId: unknown,
): { actorId: string; nativeId: string; inGroup: boolean } | undefined {
  try {
    const [, actorId, group, nativeId] =
      /^S:_I(\d+):(VK:)?(?:\d+:)*(\d+)$/.exec(atob(str(storyId))) ?? [];
    return actorId && nativeId ? { actorId, nativeId, inGroup: !!group } : undefined;
  } catch {
    return undefined;
  }
}

const kept = /^(story_fbid|id|fbid|v)$/;
const changing = /pfbid\w+/;

/**
 * A post's address that lasts: without what only tracks, on the www host, and with the post's number in
 * the place of a "pfbid…", which Facebook changes over time. Undefined when it is not Facebook's.
 */
export function lastingLink(address: unknown, nativeId?: string): string | undefined {
  try {
    const url = new URL(str(address));
    if (!/(^|\.)facebook\.com$/.test(url.hostname)) return undefined;
    for (const name of [...url.searchParams.keys()]) {
      if (!kept.test(name)) url.searchParams.delete(name);
    }
    const path = url.pathname + url.search;
    return `https://www.facebook.com${nativeId ? path.replace(changing, nativeId) : path}`;
  } catch {
    return undefined;
  }
}
