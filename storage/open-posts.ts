import { browser } from 'wxt/browser';
import type { OpenPost } from '../app/coverage';
import { exclusively } from './exclusively';

const prefix = 'open-posts:';
/** A wall of many years is looked at from its top: the oldest are forgotten first. */
const mostKept = 5_000;

type Kept = Omit<OpenPost, 'account'>;

/**
 * Notes which posts of an account's wall were seen that nobody was named for (number, day and address, not a
 * word of them), and answers how many there are.
 */
export function keepOpenPosts(
  account: string,
  seen: { open: readonly Kept[]; known: readonly string[] },
): Promise<number> {
  const key = prefix + account;
  return exclusively(key, async () => {
    const before = understood((await browser.storage.local.get(key))[key]);
    const after = new Map(before.map((post) => [post.nativeId, post]));
    for (const { nativeId, publishedAt, permalink } of seen.open) {
      const post = {
        nativeId,
        ...(publishedAt && { publishedAt }),
        ...(permalink && { permalink }),
      };
      after.set(nativeId, { ...after.get(nativeId), ...post });
    }
    for (const id of seen.known) after.delete(id);
    const kept = [...after.values()].slice(-mostKept);
    if (JSON.stringify(kept) !== JSON.stringify(before)) {
      await browser.storage.local.set({ [key]: kept });
    }
    return kept.length;
  });
}

/** The posts seen on all walls that nobody was named for. */
export async function readOpenPosts(): Promise<OpenPost[]> {
  const everything = await browser.storage.local.get(null);
  return Object.entries(everything).flatMap(([key, value]) =>
    key.startsWith(prefix)
      ? understood(value).map((post) => ({ ...post, account: key.slice(prefix.length) }))
      : [],
  );
}

/** An earlier version kept bare numbers. */
function understood(value: unknown): Kept[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): Kept[] =>
    typeof one === 'string'
      ? [{ nativeId: one }]
      : typeof (one as Kept | null)?.nativeId === 'string'
        ? [one as Kept]
        : [],
  );
}
