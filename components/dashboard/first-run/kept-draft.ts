import { type Draft, emptyDraft } from './draft';

const key = 'colophon-first-run';

/** The draft of this tab, so that a reload loses nothing; undefined forgets it. */
export function keepDraft(draft: Draft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is forbidden: then a reload begins anew, which is no reason to stop.
  }
}

export function keptDraft(): Draft | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text ? { ...emptyDraft('ru', 'UTC'), ...(JSON.parse(text) as Draft) } : undefined;
  } catch {
    return undefined;
  }
}
