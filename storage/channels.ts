import { browser } from 'wxt/browser';

const prefix = 'channel:';

/** The document as every script of ours in it sees it, and as the page cannot change it. */
const here = () => `${prefix}${location.host}:${performance.timeOrigin}`;

/** Keeps the name of this document's channel for the scripts that an update puts in our place. */
export async function rememberChannel(name: string): Promise<void> {
  await browser.storage.local.set({ [here()]: name });
}

/** The name an earlier script of ours agreed on in this document; undefined when there was none. */
export async function recallChannel(): Promise<string | undefined> {
  const key = here();
  const name: unknown = (await browser.storage.local.get(key))[key];
  return typeof name === 'string' ? name : undefined;
}

/** Forgets the channels of all documents; when the browser starts, none of them is open any more. */
export async function forgetChannels(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(prefix)));
}
