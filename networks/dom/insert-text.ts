import type { ComposerHit, EditorEngine } from '../network';
import { sameText } from './normalise';
import { readDraft } from './read-draft';
import {
  command,
  paste,
  replaceLines,
  select,
  selectAll,
  selectCaret,
  setValue,
  twoFrames,
} from './write-draft';

/** At the caret; after the draft with an empty line between; in place of the draft (only after asking). */
export type InsertMode = 'caret' | 'append' | 'replace';

export interface InsertPorts {
  /** One paste event made by the page's own world on the focused element. */
  pasteInMain(text: string): Promise<boolean>;
  writeClipboard(text: string): Promise<void>;
}

export type InsertMethod = 'paste' | 'lines' | 'command' | 'value' | 'main' | 'clipboard';

export interface Inserted {
  /**
   * inserted: read back and there once; partial: something else stands in the draft now, one Ctrl+Z
   * takes it back; clipboard: nothing landed and the text waits there; failed: the clipboard refused too.
   */
  result: 'inserted' | 'partial' | 'clipboard' | 'failed';
  method: InsertMethod;
}

type Way = [InsertMethod, (editor: HTMLElement, text: string, ports: InsertPorts) => unknown];

const pasting: Way = ['paste', paste];
const byMain: Way = ['main', (_, text, ports) => ports.pasteInMain(text)];

/** Ways in their order; what is right for one engine loses lines or the draft in another (measured). */
const ladder: Record<EditorEngine, Way[]> = {
  lexical: [pasting, ['lines', replaceLines], byMain],
  draft: [pasting, byMain],
  plain: [['command', command], pasting],
  textarea: [
    ['command', command],
    ['value', setValue],
  ],
};

/**
 * Puts text into a composer as one edit, verified by reading back. A second way is tried only when the
 * draft is exactly what it was before the first; whatever else stands there is left to the person.
 * The focus stays in the field when something landed. Never throws.
 */
export async function insertText(
  hit: ComposerHit,
  text: string,
  mode: InsertMode,
  ports: InsertPorts,
): Promise<Inserted> {
  const { editor, engine } = hit;
  const clean = text.replace(/\r\n?/g, '\n').normalize('NFC');
  const read = () => readDraft(editor, engine).text;
  const before = read();
  const replacing = mode === 'replace';
  const words = mode === 'append' ? gapAfter(before) + clean : clean;

  for (const [method, write] of ladder[engine]) {
    let spread = false;
    try {
      if (replacing) await selectAll(hit);
      else if (mode === 'append' || !(await selectCaret(hit))) {
        await select(hit, before.length, before.length);
      }
      spread = hasSelection(editor);
      await write(editor, words, ports);
    } catch {}
    // The words in place of the very same ones change nothing but the selection, or a space into another kind.
    const same = (after: string) =>
      spread &&
      tidy(after) === tidy(before) &&
      tidy(before).includes(tidy(words)) &&
      (after !== before || !hasSelection(editor));
    const result = await readBack(read, before, words, replacing, same);
    if (result) return { result, method };
  }
  try {
    await ports.writeClipboard(clean);
    return { result: 'clipboard', method: 'clipboard' };
  } catch {
    return { result: 'failed', method: 'clipboard' };
  }
}

function hasSelection(editor: HTMLElement): boolean {
  if (editor instanceof HTMLTextAreaElement) return editor.selectionStart !== editor.selectionEnd;
  return editor.ownerDocument.getSelection()?.isCollapsed === false;
}

function gapAfter(before: string): string {
  if (!before.trim()) return '';
  return '\n'.repeat(2 - Math.min(2, /\n*$/.exec(before)![0].length));
}

/** Undefined when the draft did not change for a third of a second. */
async function readBack(
  read: () => string,
  before: string,
  words: string,
  replacing: boolean,
  same: (after: string) => boolean,
): Promise<'inserted' | 'partial' | undefined> {
  let there = false;
  for (let look = 0; look < 10; look++) {
    await twoFrames();
    const after = read();
    const landed = hasLanded(before, after, words, replacing) || same(after);
    // Seen twice: a page that takes the text late may take it once more.
    if (landed && there) return 'inserted';
    there = landed;
  }
  return read() === before ? undefined : 'partial';
}

/** Does the draft hold the text once more, or alone when it was to replace? Exported for its tests. */
export function hasLanded(
  before: string,
  after: string,
  words: string,
  replacing: boolean,
): boolean {
  const [old, now, put] = [before, after, words].map(tidy) as [string, string, string];
  if (replacing) {
    // A draft that stayed as it was is the text only when it was so to the last space.
    return (
      sameText(after, words) && linesOf(after) === linesOf(words) && (old !== now || old === put)
    );
  }
  for (let at = now.indexOf(put); at >= 0; at = now.indexOf(put, at + 1)) {
    const tail = now.slice(at + put.length);
    // What was selected at the caret may have gone, nothing else.
    if (at + tail.length <= old.length && old.startsWith(now.slice(0, at)) && old.endsWith(tail)) {
      return old !== now || put === '';
    }
  }
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  return squeeze(now) === squeeze(old + put) && linesOf(now) === linesOf(old) + linesOf(put) - 1;
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00A0/g, ' ')
    .replace(/\u200B|\uFEFF|\uFE0F/g, '');
}

function linesOf(text: string): number {
  return text.trim().split('\n').length;
}
