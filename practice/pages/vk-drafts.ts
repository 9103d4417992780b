import { practiceAccounts } from '../practice-hosts';

const name = 'posting-draft-v1';
const store = 'posting-draft';

const open = (): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const request = indexedDB.open(name, 2);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

const keyOf = (ownerId: string) => `${practiceAccounts.vk.viewerId}-${ownerId}`;

async function write(work: (drafts: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  const writing = database.transaction(store, 'readwrite');
  work(writing.objectStore(store));
  await new Promise((done) => {
    writing.oncomplete = done;
    writing.onabort = done;
  });
  database.close();
}

/** Keeps what is being written, where and under the key the site keeps it. */
export const keepDraft = (ownerId: string, text: string): Promise<void> =>
  write((drafts) =>
    drafts.put(
      {
        inner_type: 'wall_wallpost',
        text: text.replace(/\n/g, '<br>'),
        attachments: [],
        _signed: false,
      },
      keyOf(ownerId),
    ),
  );

/** The post went out: nothing is left of its draft. */
export const dropDraft = (ownerId: string): Promise<void> =>
  write((drafts) => drafts.delete(keyOf(ownerId)));
