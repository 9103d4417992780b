import { browser } from 'wxt/browser';
import { exclusively } from './exclusively';

const prefix = 'open-posts:';
/** A wall of many years is looked at from its top: the oldest are forgotten first. */
const mostKept = 5_000;

/**
 * Notes which posts of an account's wall were seen that nobody was named for (their numbers only, not a
 * word of them), and answers how many there are.
 */
export function keepOpenPosts(
  account: string,
  seen: { open: readonly string[]; known: readonly string[] },
): Promise<number> {
  const key = prefix + account;
  return exclusively(key, async () => {
    const stored: unknown = (await browser.storage.local.get(key))[key];
    const before = Array.isArray(stored) ? (stored as string[]) : [];
    const after = new Set(before);
    for (const id of seen.open) after.add(id);
    for (const id of seen.known) after.delete(id);
    const kept = [...after].slice(-mostKept);
    if (kept.length !== before.length || kept.some((id) => !before.includes(id))) {
      await browser.storage.local.set({ [key]: kept });
    }
    return kept.length;
  });
}
