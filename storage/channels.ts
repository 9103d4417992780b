import { browser } from 'wxt/browser';

const prefix = 'channel:';

/**
 * Keeps the name of a document's channel for the scripts that an update puts in our place.
 * @param document host and time of origin, which the page cannot change
 */
export async function rememberChannel(document: string, name: string): Promise<void> {
  await browser.storage.local.set({ [prefix + document]: name });
}

/** The name an earlier script of ours agreed on in this document; undefined when there was none. */
export async function recallChannel(document: string): Promise<string | undefined> {
  const key = prefix + document;
  const name: unknown = (await browser.storage.local.get(key))[key];
  return typeof name === 'string' ? name : undefined;
}

/** Forgets the channels of all documents; when the browser starts, none of them is open any more. */
export async function forgetChannels(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(prefix)));
}
