import { useState } from 'preact/hooks';
import type { PageLink } from '../../app/page-link';
import { useWhen } from '../controls/use-when';
import { type Box, type Placement, placeSidebar } from './placement';

/** Keeps the sidebar clear of the open composer, through resizing, moving and steps. */
export function usePlacement(link: PageLink): Placement {
  const [placement, setPlacement] = useState<Placement>(() => placeNow(link));
  useWhen([link], () => {
    const stop = new AbortController();
    let watched: Element | undefined;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const root = link.current()?.hit()?.root;
      if (root !== watched) {
        if (watched) sizes.unobserve(watched);
        if (root) sizes.observe(root);
        watched = root;
      }
      const next = placeNow(link);
      setPlacement((now) => (same(now, next) ? now : next));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(document.documentElement);
    window.addEventListener('resize', later, { signal: stop.signal });
    link.subscribe((event) => {
      if (event.type !== 'health') later();
    }, stop.signal);
    measure();
    return () => {
      stop.abort();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  });
  return placement;
}

function placeNow(link: PageLink): Placement {
  const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
  const hit = link.current()?.hit();
  if (!hit) return placeSidebar(view);
  const root = hit.root.getBoundingClientRect();
  const editor = hit.editor.getBoundingClientRect();
  return placeSidebar(view, visible(root.width < view.width * 0.92 ? root : around(editor)));
}

/** A dialog's root may be a veil over the whole page: then the text field with its margins stands for it. */
function around({ left, top, right, bottom }: DOMRect): DOMRect {
  return new DOMRect(left - 24, top - 64, right - left + 48, bottom - top + 128);
}

function visible(box: DOMRect): Box | undefined {
  if (box.width < 2 || box.height < 2) return undefined;
  return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
}

function same(a: Placement, b: Placement): boolean {
  if (a.dock !== b.dock) return false;
  if ('width' in a && 'width' in b) return a.width === b.width;
  return 'height' in a && 'height' in b && a.height === b.height && a.folded === b.folded;
}
