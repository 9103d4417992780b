import { whenIdle } from './when-idle';

/** A share of the time at most is spent looking: it rests so many times as long as it worked. */
const restRatio = 150;

/**
 * Calls once when something a post may be written in stands on the page. One cheap query in idle time after
 * changes, resting long after each, never while the page is hidden; touches nothing.
 * @param sign CSS selector of the network (networks/<network>/sign.ts)
 * @returns a function that ends the waiting.
 */
export function awaitComposer(document: Document, sign: string, found: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = 0;
  const look = () => {
    timer = undefined;
    if (ended || document.hidden) return;
    const began = performance.now();
    if (document.querySelector(sign)) {
      end();
      found();
      return;
    }
    rest = Math.min(2_000, Math.max(200, (performance.now() - began) * restRatio));
  };
  const plan = () => {
    timer ??= setTimeout(() => whenIdle(look, 300), rest);
  };
  let ended = false;
  const end = () => {
    ended = true;
    clearTimeout(timer);
    changes.disconnect();
    document.removeEventListener('focusin', plan, true);
    document.removeEventListener('visibilitychange', plan, true);
  };
  const changes = new MutationObserver(plan);
  changes.observe(document, { childList: true, subtree: true });
  document.addEventListener('focusin', plan, true);
  document.addEventListener('visibilitychange', plan, true);
  return end;
}
