import { sameText } from '../dom/normalise';

/** A draft VK keeps in the browser: whose it is and for which wall it is meant. */
export interface KeptDraft {
  /** The person who writes; people have positive ids. */
  viewerId: string;
  /** The wall it is for; communities are negative. */
  ownerId: string;
  text: string;
}

const database = 'posting-draft-v1';
const store = 'posting-draft';
/** Drafts are few; whoever puts in more does not want them read. */
const most = 50;

/** "<viewer>-<owner>": "7001--123456" is a community's, "7001-7001" one's own wall's. */
function keyOf(key: unknown): Pick<KeptDraft, 'viewerId' | 'ownerId'> | undefined {
  const [, viewerId, ownerId] = /^(\d{1,13})-(-?\d{1,13})$/.exec(`${key}`) ?? [];
  return viewerId && ownerId ? { viewerId, ownerId } : undefined;
}

function textOf(value: unknown): string {
  const text = (value as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text.replace(/<br\s*\/?>/gi, '\n') : '';
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

/** Opens what is there as it is: never makes, never changes, never holds up the page's own change of it. */
function openAsIs(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(database);
  // It went away since it was listed: it must not come back because of us.
  request.onupgradeneeded = () => request.transaction?.abort();
  return answerOf(request);
}

/**
 * The drafts VK keeps for this browser, read only. Empty when there are none, when they are kept in a way
 * that is not known, or cannot be read; never throws. vk.com and vk.ru keep their own.
 */
export async function readKeptDrafts(factory: IDBFactory): Promise<KeptDraft[]> {
  let opened: IDBDatabase | undefined;
  try {
    const listed = await factory.databases();
    if (!listed.some(({ name }) => name === database)) return [];
    opened = await openAsIs(factory);
    const { objectStoreNames } = opened;
    opened.onversionchange = () => opened?.close();
    if (!objectStoreNames.contains(store)) return [];
    const drafts = opened.transaction(store, 'readonly').objectStore(store);
    const [keys, values] = await Promise.all([
      answerOf(drafts.getAllKeys(null, most)),
      answerOf(drafts.getAll(null, most)),
    ]);
    return keys.flatMap((key, at) => {
      const owners = keyOf(key);
      return owners ? [{ ...owners, text: textOf(values[at]) }] : [];
    });
  } catch {
    return [];
  } finally {
    opened?.close();
  }
}

/** The wall a text is being written for, when exactly one wall's draft says the same. Pure. */
export function ownerOfText(drafts: readonly KeptDraft[], text: string): string | undefined {
  if (!text.trim()) return undefined;
  const owners = new Set(
    drafts.filter((draft) => sameText(draft.text, text)).map(({ ownerId }) => ownerId),
  );
  return owners.size === 1 ? [...owners][0] : undefined;
}
