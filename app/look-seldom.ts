import { whenIdle } from './when-idle';

/** A share of the time at most is spent looking: it rests so many times as long as it worked. */
const restRatio = 150;
/** Changes come in heaps: so long is waited for the rest of a heap, ms. */
const heap = 50;

/** How long to rest after a look at least and at most, and how long to wait for an idle moment, ms. */
export interface Rests {
  least: number;
  most: number;
  idle: number;
}

/**
 * Looks at the page after changes in it, in idle time, resting long after each look, and never while the page is
 * hidden; touches nothing. Ends with the signal.
 * @returns asks for a look out of turn; `soon` does not wait for the end of the rest.
 */
export function lookSeldom(
  document: Document,
  look: () => void,
  { least, most, idle }: Rests,
  signal: AbortSignal,
): (soon?: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  const work = () => {
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    const began = performance.now();
    look();
    const ended = performance.now();
    restUntil = ended + Math.min(most, Math.max(least, (ended - began) * restRatio));
  };
  const plan = (soon = false) => {
    if (signal.aborted) return;
    if (soon) {
      clearTimeout(timer);
      timer = undefined;
    }
    const wait = soon ? heap / 2 : Math.max(heap, restUntil - performance.now());
    timer ??= setTimeout(() => whenIdle(work, idle), wait);
  };
  const changes = new MutationObserver(() => {
    if (timer === undefined && !document.hidden) plan();
  });
  changes.observe(document, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', () => plan(), { capture: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
  });
  return plan;
}
