import type { OutboxEntry } from '../app/record-publication';
import { putInOutbox, removeFromOutbox } from '../storage/outbox';
import { request } from '.';

/** How soon what found no room is tried again, ms. */
const patience = 5_000;

const unkept = new Map<string, OutboxEntry>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Makes an entry durable: in the outbox, or, when the outbox takes no more, by having the background
 * record it at once. When neither has room it throws the outbox's DeskError, and tries again for as long
 * as this page stands open.
 */
export async function keepEntry(entry: OutboxEntry): Promise<void> {
  try {
    await kept(entry);
    unkept.delete(entry.id);
  } catch (full) {
    unkept.set(entry.id, entry);
    timer ??= setInterval(tryAgain, patience);
    throw full;
  }
}

/** Forgets an entry: nothing went out after all. */
export async function dropEntry(id: string): Promise<void> {
  unkept.delete(id);
  await removeFromOutbox(id);
}

async function kept(entry: OutboxEntry): Promise<void> {
  try {
    await putInOutbox(entry);
  } catch (full) {
    await request('outbox.record', { entry }).catch(() => {
      throw full;
    });
  }
}

async function tryAgain(): Promise<void> {
  for (const [id, entry] of [...unkept]) {
    try {
      await kept(entry);
      // A later word about the same publication may have come in between.
      if (unkept.get(id) === entry) unkept.delete(id);
    } catch {
      // Still no room: the next round tries it again.
    }
  }
  if (unkept.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
