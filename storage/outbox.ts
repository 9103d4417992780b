import { browser } from 'wxt/browser';
import { DeskError } from '../app/desk';
import { isOutboxEntry } from '../app/outbox-entry';
import type { OutboxEntry } from '../app/record-publication';

const prefix = 'outbox:';
const asidePrefix = 'aside:';

/**
 * Makes the entry durable; the first thing that happens to a publication. Each entry has a key of its
 * own, so that two tabs never write over each other. Throws DeskError('storage-full').
 */
export async function putInOutbox(entry: OutboxEntry): Promise<void> {
  try {
    await browser.storage.local.set({ [prefix + entry.id]: entry });
  } catch (cause) {
    throw new DeskError('storage-full', 'the outbox took no more', { cause });
  }
}

/**
 * What waits to be worked off, oldest first. An entry that cannot be understood is moved aside, where
 * it is kept and no longer stands in the way.
 */
export async function readOutbox(): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const [key, value] of await under(prefix)) {
    if (isOutboxEntry(value)) entries.push(value);
    else {
      await browser.storage.local.set({ [asidePrefix + key.slice(prefix.length)]: value });
      await browser.storage.local.remove(key);
    }
  }
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Takes an entry out, once what became of it is durable. */
export async function removeFromOutbox(id: string): Promise<void> {
  await browser.storage.local.remove(prefix + id);
}

/** Calls back when something was put into the outbox, from any view; wakes a sleeping background. */
export function watchOutbox(filled: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const came = Object.entries(changes).some(
      ([key, change]) => key.startsWith(prefix) && change.newValue !== undefined,
    );
    if (area === 'local' && came) filled();
  });
}

/** Entries that could not be understood, as they were found. */
export async function entriesSetAside(): Promise<unknown[]> {
  return (await under(asidePrefix)).map(([, value]) => value);
}

async function under(start: string): Promise<[string, unknown][]> {
  const everything = await browser.storage.local.get(null);
  return Object.entries(everything).filter(([key]) => key.startsWith(start));
}
