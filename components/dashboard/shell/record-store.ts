import type { Desk, SmallKind } from '../../../app/desk';
import type { Records } from '../../../domain/records';

/** Records of the small kinds, read once and again whenever somebody commits. */
export interface RecordStore {
  /** What was read last; asks for it when it never was. Throws what the last reading threw. */
  read<K extends SmallKind>(kind: K): Records[K][] | undefined;
  /** Calls back when the kind was read anew. Returns the way to stop. */
  subscribe(kind: SmallKind, changed: () => void): () => void;
  /** Follows the desk until the signal aborts. */
  live(signal: AbortSignal): void;
}

interface Shelf {
  records?: unknown[];
  failed?: unknown;
  /** Counts readings, so that a slow older one does not replace a newer one. */
  reading: number;
  shown: number;
  listeners: Set<() => void>;
}

export function createRecordStore(desk: Desk): RecordStore {
  const shelves = new Map<SmallKind, Shelf>();
  const shelfOf = (kind: SmallKind) => {
    let shelf = shelves.get(kind);
    if (!shelf) {
      shelf = { reading: 0, shown: 0, listeners: new Set() };
      shelves.set(kind, shelf);
    }
    return shelf;
  };

  const load = async (kind: SmallKind) => {
    const shelf = shelfOf(kind);
    shelf.reading += 1;
    const mine = shelf.reading;
    const keep = (change: Pick<Shelf, 'records' | 'failed'>) => {
      if (mine < shelf.shown) return;
      shelf.shown = mine;
      Object.assign(shelf, change);
      for (const tell of [...shelf.listeners]) tell();
    };
    try {
      keep({ records: await desk.all(kind), failed: undefined });
    } catch (failed) {
      keep({ failed });
    }
  };

  return {
    read(kind) {
      const shelf = shelfOf(kind);
      if (shelf.reading === 0) void load(kind);
      if (shelf.failed) {
        const { failed } = shelf;
        // One press of "again" reads anew whatever failed, not only this kind.
        for (const each of shelves.values()) {
          if (each.failed) Object.assign(each, { failed: undefined, reading: 0, shown: 0 });
        }
        throw failed;
      }
      return shelf.records as never;
    },
    subscribe(kind, changed) {
      const { listeners } = shelfOf(kind);
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    live(signal) {
      desk.watch((kinds) => {
        for (const kind of kinds) if (shelves.has(kind as SmallKind)) void load(kind as SmallKind);
      }, signal);
      // What was read before anybody watched may be old by now.
      for (const kind of shelves.keys()) void load(kind);
    },
  };
}
