import type { ComposerSession } from '../../app/page-link';
import type { Skipped } from '../../app/sidebar-ports';

/** What outlives one injection of the sidebar in a page: it hangs on the extension's isolated world. */
export interface PageMemory {
  /** The sidebar closed within this very task, because this script was injected again. */
  closedJustNow: boolean;
  /** What was passed over, by composer session id. */
  skipped: Map<string, Skipped>;
}

const key = Symbol.for('colophon.sidebar-memory');

export function pageMemory(world: object = globalThis): PageMemory {
  const kept = world as Record<symbol, PageMemory | undefined>;
  kept[key] ??= { closedJustNow: false, skipped: new Map() };
  return kept[key];
}

/** What was passed over in this composer so far. */
export function skippedIn(memory: PageMemory, session: ComposerSession): Skipped {
  let skipped = memory.skipped.get(session.id);
  if (!skipped) {
    skipped = { once: new Set(), rules: new Set(), reasons: new Map() };
    memory.skipped.set(session.id, skipped);
  }
  return skipped;
}
