/** The text of a plain editable element as VK's composer keeps it: text, pictures' alt, line breaks. */
export function fieldText(root: Node): string {
  let text = '';
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child instanceof Text) text += child.data;
      else if (child instanceof HTMLImageElement) text += child.alt;
      else if (child instanceof HTMLBRElement) text += '\n';
      else if (child instanceof HTMLElement) {
        const block = /^(DIV|P)$/.test(child.tagName);
        // A block is a line of its own; Chromium's empty line is <div><br></div>.
        if (block && child.previousSibling) text += '\n';
        const filler =
          block && child.childNodes.length === 1 && child.firstChild instanceof HTMLBRElement;
        if (!filler) walk(child);
      }
    }
  };
  walk(root);
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\n$/, '');
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
