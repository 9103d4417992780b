import type { EditorEngine } from '../network';

/** A place in the page. */
interface Place {
  node: Node;
  offset: number;
}

/** A stretch of the draft that lies in one place of the page: text, or one thing that stands for text. */
interface Piece {
  /** UTF-16 offset in the draft. */
  at: number;
  length: number;
  start: Place;
  /** Text can be split; a picture or a line break is in or out. */
  text: boolean;
  end: Place;
}

export interface Draft {
  /** '\n' between lines, no invisible marks of the editor. */
  text: string;
  /**
   * The same stretch in the page, UTF-16 offsets. Null in a textarea, which has no places, and for
   * offsets outside of the text.
   */
  locate(from: number, to: number): Range | null;
}

const block =
  /^(P|DIV|LI|UL|OL|H[1-6]|BLOCKQUOTE|PRE|SECTION|ARTICLE|HEADER|FOOTER|DL|DD|DT|TABLE|TBODY|TR|FIGURE)$/;
const invisible = /[\u200B\uFEFF]+/g;

/**
 * Reads a composer's text. Walks the blocks itself: `innerText` adds or loses empty lines (measured for
 * Lexical and for bare editable elements). Pictures count as their alt: VK draws emoji so.
 */
export function readDraft(editor: HTMLElement, engine: EditorEngine): Draft {
  const pieces: Piece[] = [];
  const text = readText(editor, engine, (at, words, start, end, text) => {
    const joint = start === end && words ? (pieces.at(-1)?.end ?? start) : start;
    pieces.push({ at, length: words.length, start: joint, end, text });
  });
  return {
    text,
    locate(from, to) {
      if (engine === 'textarea' || from < 0 || to < from || to > text.length) return null;
      const range = editor.ownerDocument.createRange();
      const start = placeOf(pieces, from, true) ?? { node: editor, offset: 0 };
      const end = from === to ? start : (placeOf(pieces, to, false) ?? start);
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return range;
    },
  };
}

/** Told of every stretch in its order: where it lies in the draft and in the page, and whether it is text. */
type Heard = (at: number, words: string, start: Place, end: Place, text: boolean) => void;

/** The text of readDraft alone; smaller and faster, for those who need no places. */
export function readText(editor: HTMLElement, engine: EditorEngine, heard?: Heard): string {
  if (engine === 'textarea') {
    return (editor as HTMLTextAreaElement).value.replace(/\r\n?/g, '\n');
  }
  const style = editor.ownerDocument.defaultView?.getComputedStyle(editor);
  const keepsBreaks = engine !== 'plain' || /pre|break-spaces/.test(style?.whiteSpace ?? '');
  let text = '';
  /** The line has something on it, if only an empty block's filler. */
  let filled = false;
  /** A block ended here: whatever follows stands on a new line. */
  let ended = false;

  const put = (words: string, start: Place, end: Place, isText = false) => {
    heard?.(text.length, words, start, end, isText);
    text += words;
  };
  const newLine = (place: Place) => {
    if (ended) put('\n', place, place);
    ended = false;
  };
  const addText = (node: Text) => {
    const { data } = node;
    if (!data) return;
    newLine({ node, offset: 0 });
    filled = true;
    let from = 0;
    const add = (to: number) => {
      if (to <= from) return;
      const part = data.slice(from, to);
      const words = keepsBreaks ? part : part.replace(/[\n\r\t]/g, ' ');
      put(words, { node, offset: from }, { node, offset: to }, true);
    };
    for (const found of data.matchAll(invisible)) {
      add(found.index);
      from = found.index + found[0].length;
    }
    add(data.length);
  };
  const walk = (parent: Node) => {
    let index = -1;
    for (const node of parent.childNodes) {
      index++;
      const here = { node: parent, offset: index };
      const after = { node: parent, offset: index + 1 };
      if (node.nodeType === 3) addText(node as Text);
      if (node.nodeType !== 1) continue;
      const element = node as HTMLElement;
      if (element.nodeName === 'BR') {
        newLine(here);
        filled = true;
        if (isFiller(element, editor)) {
          put('', here, here);
        } else {
          put('\n', here, after);
          filled = false;
        }
      } else if (element.nodeName === 'IMG') {
        const alt = element.getAttribute('alt');
        if (!alt) continue;
        newLine(here);
        filled = true;
        put(alt, here, after);
      } else if (isPlaceholder(element)) {
      } else if (block.test(element.nodeName)) {
        if (filled) ended = true;
        if (ended && hasLine(element)) newLine({ node: element, offset: 0 });
        filled = false;
        walk(element);
        if (filled) ended = true;
      } else {
        walk(element);
      }
    }
  };
  walk(editor);
  return keepsBreaks ? text : settleSpaces(text);
}

/** The place of an offset: at the beginning of what follows, or at the end of what goes before. */
function placeOf(pieces: readonly Piece[], offset: number, forward: boolean): Place | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + (forward ? 1 : 0)) >> 1;
    const piece = pieces[middle]!;
    if (forward ? piece.at <= offset : piece.at + piece.length >= offset) {
      if (forward) low = middle;
      else high = middle;
    } else if (forward) high = middle - 1;
    else low = middle + 1;
  }
  const piece = pieces[low];
  if (!piece) return undefined;
  const into = offset - piece.at;
  if (piece.text) return { node: piece.start.node, offset: piece.start.offset + into };
  return into > 0 ? piece.end : piece.start;
}

/** The last line break of a block only holds the line open; editors put it there. */
function isFiller(br: Element, editor: Element): boolean {
  if (br.getAttribute('data-lexical-managed-linebreak') === 'true') return true;
  let node: Node = br;
  while (node !== editor) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === 1 || (next.nodeType === 3 && (next as Text).data)) return false;
    }
    node = node.parentNode!;
    if (block.test(node.nodeName)) return true;
  }
  return true;
}

/** Is there anything in the block that makes it as high as a line? */
function hasLine(element: Element): boolean {
  return !!element.querySelector('br,img[alt]') || !!element.textContent;
}

function isPlaceholder(element: HTMLElement): boolean {
  return (
    element.getAttribute('contenteditable') === 'false' &&
    /placeholder/i.test(`${element.className} ${element.dataset.testid ?? ''}`)
  );
}

/** Bare editable elements write typed spaces as no-break ones beside another and at line ends. */
function settleSpaces(text: string): string {
  return text.replace(/\u00A0(?=[ \n]|$)|(?<=[ \n]|^)\u00A0/g, ' ');
}
