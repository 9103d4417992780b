import type { ComposerHit } from '../network';
import { readDraft } from './read-draft';
import { select, selectCaret } from './write-draft';

/** Brings the focus into the draft: to a span of it, selected (UTF-16 offsets), or to where the caret was. */
export async function enterDraft(
  hit: ComposerHit,
  span?: { from: number; to: number },
): Promise<void> {
  if (span) await select(hit, span.from, span.to);
  else if (!(await selectCaret(hit))) {
    const end = readDraft(hit.editor, hit.engine).text.length;
    await select(hit, end, end);
  }
}

/** Where the selection begins in the draft, UTF-16 offset; undefined while the focus is elsewhere. */
export function draftSelection({ editor, engine }: ComposerHit): number | undefined {
  const { ownerDocument: document } = editor;
  if (!editor.contains(document.activeElement)) return undefined;
  if (engine === 'textarea') return (editor as HTMLTextAreaElement).selectionStart;
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!editor.contains(range.startContainer)) return undefined;
  const { text, locate } = readDraft(editor, engine);
  // The first place that does not stand before the selection; places stand in the order of the text.
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = locate(middle, middle);
    if (place && place.compareBoundaryPoints(Range.START_TO_START, range) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
