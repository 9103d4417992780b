const isBlock = (node: Node) => node instanceof HTMLElement && /^(DIV|P)$/.test(node.tagName);

/** The text of a plain editable element as VK's composer keeps it: text, pictures' alt, the lines that show. */
export function fieldText(root: Node): string {
  let text = '';
  /** Of the line the next word goes to; after a block that ended it begins a new one. */
  let line: 'fresh' | 'begun' | 'ended' = 'fresh';
  const put = (words: string) => {
    text += line === 'ended' ? `\n${words}` : words;
    line = 'begun';
  };
  const end = () => {
    if (line === 'begun') line = 'ended';
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child instanceof Text) child.data && put(child.data);
      else if (child instanceof HTMLImageElement) put(child.alt);
      else if (child instanceof HTMLBRElement) {
        const holdsOpen = isLast(child, root);
        put(holdsOpen ? '' : '\n');
        if (!holdsOpen) line = 'fresh';
      } else {
        if (isBlock(child)) end();
        walk(child);
        if (isBlock(child)) end();
      }
    }
  };
  walk(root);
  return text.replace(/[\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ');
}

/** A line break that ends its block shows no line after it: it only holds its own line open. */
function isLast(node: Node, root: Node): boolean {
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (!(next instanceof Text) || next.data) return false;
  }
  const parent = node.parentNode!;
  return parent === root || isBlock(parent) || isLast(parent, root);
}

/** Puts text with its line breaks into an element that should hold nothing else. */
export function fillField(root: HTMLElement, text: string): void {
  const parts = text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [document.createElement('br')] : []), line]);
  root.replaceChildren(...parts);
}

const emoji =
  /\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])*/u;

/** One emoji as the picture the site shows in its place; its alt is the emoji itself. */
export function emojiImage(symbol: string): HTMLImageElement {
  const image = document.createElement('img');
  const hex = [...symbol].map((letter) => letter.codePointAt(0)!.toString(16)).join('-');
  image.className = 'Emoji';
  image.alt = symbol;
  image.src = `/__practice/emoji/${hex}.svg`;
  return image;
}

/** Turns every emoji in the element into a picture; the caret stays behind what it stood behind. */
export function drawEmoji(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const selection = getSelection();
  for (let text of texts) {
    for (let found = emoji.exec(text.data); found; found = emoji.exec(text.data)) {
      const end = found.index + found[0].length;
      const caret = selection?.anchorNode === text ? selection.anchorOffset : -1;
      const rest = text.splitText(end);
      text.deleteData(found.index, found[0].length);
      const image = emojiImage(found[0]);
      text.after(image);
      if (caret >= end) selection?.collapse(rest, caret - end);
      text = rest;
    }
  }
}

/**
 * VK handles paste itself: only plain text goes in, as one edit of the browser, so it can be undone.
 * Works for a person's Ctrl+V and for an event made by a script alike.
 */
export function handlePaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  event.preventDefault();
  if (text) document.execCommand('insertText', false, text.replace(/\r\n/g, '\n'));
}
