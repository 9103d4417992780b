import type { ComposerHit } from '../network';
import { readText } from './read-draft';
import type { Replacement } from './replace-range';

/** Is there more than plain words on one line in the stretch: a line break, a picture? */
export function needsMarkup(hit: ComposerHit, { from, to }: Replacement): boolean {
  const lines = readText(hit.editor, hit.engine).slice(from, to).includes('\n');
  return lines || [...picturesIn(hit).keys()].some((at) => at >= from && at < to);
}

/** The stretch up to the end of its line: a space at the edge of markup would become a no-break one. */
export function toLineEnd(text: string, stretch: Replacement): Replacement {
  const end = text.indexOf('\n', stretch.to);
  const to = end < 0 ? text.length : end;
  return { ...stretch, to, text: stretch.text + text.slice(stretch.to, to) };
}

/**
 * Replaces what is selected in a bare element, which must be the stretch, as one edit of the browser. Lines
 * are parted by <br>, and the pictures that stand for words between the parts stay the same pictures: a
 * page that draws its emojis anew would lose the browser's undo.
 */
export function writeMarkup(
  hit: ComposerHit,
  stretch: Replacement,
  parts: readonly Replacement[],
): void {
  const { ownerDocument: document } = hit.editor;
  const text = readText(hit.editor, hit.engine);
  const pictures = picturesIn(hit);
  const made = document.createElement('div');
  const addLines = (words: string) =>
    words.split('\n').forEach((line, at) => {
      if (at > 0) made.append(document.createElement('br'));
      if (line) made.append(line);
    });
  const copy = (from: number, to: number) => {
    let at = from;
    for (const [place, picture] of pictures) {
      if (place < at || place >= to) continue;
      addLines(text.slice(at, place));
      made.append(picture.cloneNode());
      at = place + picture.alt.length;
    }
    addLines(text.slice(at, to));
  };
  let at = stretch.from;
  for (const part of parts) {
    copy(at, part.from);
    addLines(part.text);
    at = part.to;
  }
  copy(at, stretch.to);
  document.execCommand('insertHTML', false, made.innerHTML);
}

/** Pictures that stand for words, by their offset in the draft. */
function picturesIn({ editor, engine }: ComposerHit): Map<number, HTMLImageElement> {
  const pictures = new Map<number, HTMLImageElement>();
  readText(editor, engine, (at, words, { node, offset }) => {
    const here = words && node.childNodes[offset];
    if (here && here.nodeName === 'IMG') pictures.set(at, here as HTMLImageElement);
  });
  return pictures;
}
