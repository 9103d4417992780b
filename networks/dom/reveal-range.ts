/** Room kept above and below what is shown, px. */
const room = 32;

/**
 * Scrolls everything around the range so far that it shows, and no further; focus and selection stay where
 * they are. Answers false when the range has no place on the page.
 */
export function revealRange(range: Range, editor: HTMLElement): boolean {
  const { ownerDocument: document } = editor;
  const view = document.defaultView;
  if (!view || !editor.isConnected) return false;
  const start = range.startContainer;
  for (
    let box = start instanceof Element ? start : start.parentElement;
    box;
    box = box.parentElement
  ) {
    const page = box === document.scrollingElement;
    if (!page && !scrolls(box, view)) continue;
    const { top, bottom } = range.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const high = page ? 0 : frame.top;
    const low = page ? view.innerHeight : frame.top + box.clientHeight;
    const space = Math.min(room, Math.max(0, (low - high - (bottom - top)) / 2));
    if (top < high + space) box.scrollTop -= high + space - top;
    else if (bottom > low - space) box.scrollTop += bottom - low + space;
  }
  return true;
}

function scrolls(box: Element, view: Window): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  return /auto|scroll/.test(view.getComputedStyle(box).overflowY);
}
