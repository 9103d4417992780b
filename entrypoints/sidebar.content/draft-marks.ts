import type { SidebarPorts } from '../../app/sidebar-ports';
import type { Finding } from '../../domain/style-guide/finding';
import { draftSelection, enterDraft } from '../../networks/dom/enter-draft';
import { keepMarks } from '../../networks/dom/keep-marks';
import { replaceRanges } from '../../networks/dom/replace-range';

type DraftMarks = Pick<
  SidebarPorts,
  'replace' | 'paint' | 'clearPaint' | 'watchCaret' | 'reveal' | 'enterDraft' | 'caretIn'
>;

/** What the sidebar does about findings in the page's composer. */
export function draftMarks(document: Document): DraftMarks {
  let shown: readonly Finding[] = [];
  const listeners = new Set<(finding: Finding | undefined) => void>();
  const marks = keepMarks(document, (at) => {
    for (const heard of listeners) heard(at === undefined ? undefined : shown[at]);
  });
  return {
    replace: replaceRanges,
    paint(hit, checked, findings, active) {
      shown = findings;
      marks.show(
        hit,
        checked,
        findings.map((one) => ({ ...one, active: one === active })),
      );
    },
    clearPaint: marks.clear,
    watchCaret(heard, signal) {
      listeners.add(heard);
      signal.addEventListener('abort', () => listeners.delete(heard), { once: true });
    },
    reveal: (finding) => void marks.reveal(shown.indexOf(finding)),
    enterDraft,
    caretIn: draftSelection,
  };
}
