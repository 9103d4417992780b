import { browser } from 'wxt/browser';
import { isOutboxEntry } from '../app/outbox-entry';
import type { OutboxEntry } from '../app/record-publication';

const prefix = 'question:';

/** Keeps an observation nobody can vouch for until a person says whether it belongs in the log. */
export async function putQuestion(entry: OutboxEntry): Promise<void> {
  await browser.storage.local.set({ [prefix + entry.id]: entry });
}

/** The questions still open, oldest first. */
export async function readQuestions(): Promise<OutboxEntry[]> {
  const everything = await browser.storage.local.get(null);
  return Object.entries(everything)
    .filter(([key, value]) => key.startsWith(prefix) && isOutboxEntry(value))
    .map(([, value]) => value as OutboxEntry)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export async function removeQuestion(id: string): Promise<void> {
  await browser.storage.local.remove(prefix + id);
}
