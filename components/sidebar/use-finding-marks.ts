import { useState } from 'preact/hooks';
import { type DraftCheck, inPlace } from '../../app/check-draft';
import type { ComposerSession } from '../../app/page-link';
import type { SidebarPorts } from '../../app/sidebar-ports';
import { stepFrom } from '../../app/step-findings';
import { useWhen } from '../controls/use-when';

/** The finding people are at: its fingerprint, and whether they came to it in the draft or at its card. */
export interface AtFinding {
  key: string;
  by: 'card' | 'draft';
}

export interface FindingMarks {
  at?: AtFinding | undefined;
  /** Somebody is at the card, or has left it. */
  goTo(key: string | undefined): void;
  /** The pointer is over the card, or over none. */
  point(key: string | undefined): void;
  /** From the caret to the words of the next finding; false when the focus is not in the draft. */
  step(by: 1 | -1): boolean;
}

/**
 * Keeps cards and marks together: paints what was found, lights the mark of the card somebody is at, and
 * knows the card of the mark the caret is in.
 */
export function useFindingMarks(
  ports: SidebarPorts,
  session: ComposerSession | undefined,
  check: DraftCheck | undefined,
): FindingMarks {
  const [at, setAt] = useState<AtFinding>();
  const [pointed, point] = useState<string>();
  const find = (key: string | undefined) =>
    key === undefined ? undefined : check?.findings.find((one) => check.keys.get(one) === key);
  const hit = session?.hit();
  // The field of a step come back is another element: what was marked in the old one is gone with it.
  useWhen([check, hit?.editor, pointed, at?.key], () => {
    if (hit && check) {
      ports.paint(hit, check.text, inPlace(check.findings), find(pointed) ?? find(at?.key));
    } else ports.clearPaint();
  });
  useWhen([], () => () => ports.clearPaint());
  useWhen([check], () => {
    const stop = new AbortController();
    ports.watchCaret((finding) => {
      const key = finding && check?.keys.get(finding);
      setAt((now) => (key ? { key, by: 'draft' } : now?.by === 'draft' ? undefined : now));
      if (key) point(undefined);
    }, stop.signal);
    return () => stop.abort();
  });
  return {
    at,
    point,
    goTo(key) {
      setAt((now) => (key ? { key, by: 'card' } : now?.by === 'card' ? undefined : now));
      // A pointer that merely rests on some other card has had its say.
      if (key) point(undefined);
      const finding = find(key);
      if (finding) ports.reveal(finding);
    },
    step(by) {
      const caret = hit && ports.caretIn(hit);
      if (!hit || !check || caret === undefined) return false;
      const next = stepFrom(check.findings, caret, by, find(at?.key));
      const key = next && check.keys.get(next);
      if (next && key) {
        setAt({ key, by: 'draft' });
        point(undefined);
        void ports.enterDraft(hit, next).then(() => ports.reveal(next));
      }
      return true;
    },
  };
}
