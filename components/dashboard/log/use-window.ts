import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/**
 * The rows of a long list that are in sight, and the heights of what is left out above and below, in px.
 * Rows have one height: a table whose rows grow cannot be jumped in.
 */
export function useWindow(options: {
  count: number;
  rowHeight: number;
  /** Height of what stays at the top of the scroller, px. */
  headHeight: number;
  scroller: RefObject<HTMLElement | null>;
}): {
  rows: VirtualItem[];
  above: number;
  below: number;
  show: (index: number) => void;
} {
  const [, draw] = useReducer((n: number, _: undefined) => n + 1, 0);
  const settings = {
    count: options.count,
    getScrollElement: () => options.scroller.current,
    estimateSize: () => options.rowHeight,
    overscan: 8,
    scrollMargin: options.headHeight,
    scrollPaddingStart: options.headHeight,
    initialRect: { width: 900, height: 640 },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(undefined),
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings));
  list.setOptions(settings);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  const rows = list.getVirtualItems();
  const total = list.getTotalSize();
  return {
    rows,
    above: (rows[0]?.start ?? options.headHeight) - options.headHeight,
    below: total - ((rows.at(-1)?.end ?? total + options.headHeight) - options.headHeight),
    show: (index) => list.scrollToIndex(index, { align: 'auto' }),
  };
}
