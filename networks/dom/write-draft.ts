import type { ComposerHit } from '../network';
import { holds } from './holds';
import { readDraft } from './read-draft';

/** The next task, after every event of this one was heard. */
export function nextTask(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

/** Two frames on, when editors have drawn what they took; a hidden page draws none and is not waited for. */
export function twoFrames(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, 100);
    requestAnimationFrame(() => requestAnimationFrame(() => go()));
  });
}

/**
 * Puts focus and selection into the editor. Lexical and Draft.js take up a selection only with
 * "selectionchange", and only in a later task: a paste in the same one goes to the old caret (measured).
 */
export async function select(hit: ComposerHit, from: number, to: number): Promise<void> {
  const { editor, engine } = hit;
  await focus(editor);
  const range = readDraft(editor, engine).locate(from, to);
  if (engine === 'textarea') (editor as HTMLTextAreaElement).setSelectionRange(from, to);
  else await choose(editor, range);
}

/** Puts the selection back where it was in the editor; false when nothing is known or it is gone. */
export async function selectCaret(hit: ComposerHit): Promise<boolean> {
  const { editor, engine, caret } = hit;
  if (engine === 'textarea') {
    await focus(editor);
    return true;
  }
  const selection = editor.ownerDocument.getSelection();
  const now = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const range = [now, caret].find((one) => one && holds(editor, one))?.cloneRange();
  if (!range) return false;
  await focus(editor);
  await choose(editor, range);
  return true;
}

/** Everything in the editor, its technical marks included. */
export async function selectAll(hit: ComposerHit): Promise<void> {
  const { editor, engine } = hit;
  await focus(editor);
  if (engine === 'textarea') return (editor as HTMLTextAreaElement).select();
  // Draft.js knows places in its text only.
  if (engine === 'draft') return select(hit, 0, readDraft(editor, engine).text.length);
  const range = editor.ownerDocument.createRange();
  range.selectNodeContents(editor);
  const { text, locate } = readDraft(editor, engine);
  const last = locate(text.length, text.length);
  // Lexical takes the end of the element for the end of its last word, empty lines left out (measured).
  if (engine === 'lexical' && text.endsWith('\n') && last) {
    range.setEnd(last.endContainer, last.endOffset);
  }
  await choose(editor, range);
}

/** Draft.js puts its old selection back when it gets the focus: only after that is it time for ours. */
async function focus(editor: HTMLElement): Promise<void> {
  if (editor.ownerDocument.activeElement === editor) return;
  editor.focus({ preventScroll: true });
  await nextTask();
}

async function choose(editor: HTMLElement, range: Range | null): Promise<void> {
  const document = editor.ownerDocument;
  if (range) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
  document.dispatchEvent(new Event('selectionchange'));
  await nextTask();
}

const passing = { bubbles: true, cancelable: true, composed: true };

/**
 * One paste event. Firefox hands the page an empty clipboard unless the text is given as `data`;
 * Chromium knows only `clipboardData` (measured). Plain text alone: richer kinds would be preferred.
 */
export function paste(editor: HTMLElement, text: string): void {
  const asData = (data: string) =>
    new ClipboardEvent('paste', { ...passing, dataType: 'text/plain', data } as ClipboardEventInit);
  if (asData('x').clipboardData?.getData('text/plain') === 'x') {
    editor.dispatchEvent(asData(text));
    return;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  editor.dispatchEvent(new ClipboardEvent('paste', { ...passing, clipboardData }));
}

/** Lines as replacements with paragraphs between: Lexical's second way, never for Draft.js. */
export function replaceLines(editor: HTMLElement, text: string): void {
  const say = (inputType: string, data: string | null) =>
    editor.dispatchEvent(new InputEvent('beforeinput', { ...passing, inputType, data }));
  text.split('\n').forEach((line, at) => {
    if (at > 0) say('insertParagraph', null);
    if (line) say('insertReplacementText', line);
  });
}

/** The browser's own editing: undoable, right for bare elements and textareas, wrong for the others. */
export function command(editor: HTMLElement, text: string): void {
  const { ownerDocument: document } = editor;
  if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
}

/** The value set from outside; the event tells the page. Cannot be undone, the last way for textareas. */
export function setValue(editor: HTMLElement, text: string): void {
  const area = editor as HTMLTextAreaElement;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
