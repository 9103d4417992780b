/** A rectangle of the viewport, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the sidebar stands, px. A folded sheet shows its header only, until it is tapped. */
export type Placement =
  | { dock: 'right' | 'left'; width: number }
  | { dock: 'bottom' | 'top'; height: number; folded: boolean };

const wide = 360;
const narrow = 300;
const folded = 56;
const usable = 220;

/**
 * Finds the sidebar a place that leaves the composer free: beside it on the right, else on the left,
 * narrowed when that helps, else a sheet below or above it.
 * @param view size of the viewport, px
 */
export function placeSidebar(view: { width: number; height: number }, composer?: Box): Placement {
  if (!composer) {
    return view.width >= wide + 80
      ? { dock: 'right', width: wide }
      : { dock: 'bottom', height: Math.round(view.height * 0.6), folded: false };
  }
  const right = view.width - composer.right;
  const left = composer.left;
  if (right >= wide) return { dock: 'right', width: wide };
  if (left >= wide) return { dock: 'left', width: wide };
  const side = right >= left ? 'right' : 'left';
  const room = Math.floor(Math.max(right, left));
  if (room >= narrow) return { dock: side, width: room };
  const below = Math.floor(view.height - composer.bottom);
  const above = Math.floor(composer.top);
  if (below >= usable) return { dock: 'bottom', height: Math.min(below, 420), folded: false };
  return above >= folded && below < folded
    ? { dock: 'top', height: Math.max(folded, Math.round(view.height * 0.6)), folded: true }
    : { dock: 'bottom', height: Math.max(folded, Math.round(view.height * 0.6)), folded: true };
}

/** Height of a folded sheet, px. */
export const foldedHeight = folded;
