import type { OutboxEntry } from '../../app/record-publication';
import type { Dashboard } from '../../practice/dashboard';

declare const chrome: {
  storage: Record<'local' | 'session', { get(): Promise<Record<string, unknown>> }>;
};

/** Posts nobody could vouch for, which wait for a person's word. */
export const questions = (dashboard: Dashboard) => keptUnder(dashboard, 'question:');

/** What the pages put away and nobody has recorded yet. */
export const outbox = (dashboard: Dashboard) => keptUnder(dashboard, 'outbox:');

async function keptUnder(dashboard: Dashboard, prefix: string): Promise<OutboxEntry[]> {
  const everything = await dashboard.page.evaluate(() => chrome.storage.local.get());
  const entries = Object.entries(everything).filter(([key]) => key.startsWith(prefix));
  return entries.map(([, value]) => value as OutboxEntry);
}

/** The database and the storage as one text: whatever is kept stands in it. */
export function everythingKept({ page }: Dashboard): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name } of await indexedDB.databases()) {
      const opened = indexedDB.open(name!);
      const database = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        kept.push(
          await new Promise((done) => {
            all.onsuccess = () => done(all.result);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}
