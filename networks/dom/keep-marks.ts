import type { ComposerHit } from '../network';
import { clearFindings, type Mark, paintMarks } from './highlight';
import { moveSpans } from './move-spans';
import { readText } from './read-draft';
import { revealRange } from './reveal-range';

export interface MarkKeeper {
  /**
   * Marks places of the text that was checked, in place of the marks before, and keeps each under its words
   * while the draft changes; a mark whose words were changed goes.
   */
  show(hit: ComposerHit, checked: string, marks: readonly Mark[]): void;
  /** Scrolls so far that the mark of this number shows; false when it has no place in the page. */
  reveal(at: number): boolean;
  clear(): void;
}

/**
 * Marks that follow the draft: a change moves them before the browser draws it. Reads the page and listens
 * to it; what the caret, a composition or a drag does there is never touched.
 * @param heard told the number of the mark a person brought the caret into, undefined when the caret left
 * all marks; not told of a caret that only follows what is typed
 */
export function keepMarks(
  document: Document,
  heard: (mark: number | undefined) => void,
): MarkKeeper {
  let hit: ComposerHit | undefined;
  let text = '';
  let marks: readonly (Mark | undefined)[] = [];
  let ranges: (Range | null)[] = [];
  let told: number | undefined;
  /** The draft is what was checked. */
  let settled = false;
  let watched: HTMLElement | undefined;

  const follow = () => {
    if (!hit?.editor.isConnected) return;
    const now = readText(hit.editor, hit.engine);
    if (now !== text) settled = false;
    marks = moveSpans(marks, text, now);
    text = now;
    ranges = paintMarks(hit, marks);
  };
  const changes = new MutationObserver(follow);
  const caretMoved = () => {
    if (!hit || !settled) return;
    const at = markAtCaret(hit, marks, ranges);
    if (at === 'elsewhere' || at === told) return;
    told = at;
    heard(at);
  };
  return {
    show(next, checked, wanted) {
      if (watched !== next.editor) {
        changes.disconnect();
        changes.observe(next.editor, { childList: true, characterData: true, subtree: true });
        if (!watched) document.addEventListener('selectionchange', caretMoved);
        watched = next.editor;
      }
      hit = next;
      text = checked;
      marks = wanted;
      settled = true;
      follow();
      const at = markAtCaret(next, marks, ranges);
      if (at !== 'elsewhere') told = at;
    },
    reveal(at) {
      const range = ranges[at];
      return !!hit && !!range && revealRange(range, hit.editor);
    },
    clear() {
      changes.disconnect();
      document.removeEventListener('selectionchange', caretMoved);
      hit = undefined;
      watched = undefined;
      marks = [];
      ranges = [];
      clearFindings();
    },
  };
}

/** The narrowest mark around a caret that selects nothing; 'elsewhere' when there is none in the draft. */
function markAtCaret(
  { editor, engine }: ComposerHit,
  marks: readonly (Mark | undefined)[],
  ranges: readonly (Range | null)[],
): number | undefined | 'elsewhere' {
  let holds: (at: number) => boolean;
  if (engine === 'textarea') {
    const { selectionStart, selectionEnd, ownerDocument } = editor as HTMLTextAreaElement;
    if (ownerDocument.activeElement !== editor || selectionStart !== selectionEnd) {
      return 'elsewhere';
    }
    holds = (at) => marks[at]!.from <= selectionStart && selectionStart <= marks[at]!.to;
  } else {
    const selection = editor.ownerDocument.getSelection();
    const node = selection?.anchorNode;
    if (!selection?.isCollapsed || !node || !editor.contains(node)) return 'elsewhere';
    holds = (at) => ranges[at]?.isPointInRange(node, selection.anchorOffset) ?? false;
  }
  let best: number | undefined;
  const length = (at: number) => marks[at]!.to - marks[at]!.from;
  for (const [at, mark] of marks.entries()) {
    if (mark && holds(at) && (best === undefined || length(at) < length(best))) best = at;
  }
  return best;
}
