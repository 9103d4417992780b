import { lookSeldom } from './look-seldom';

/**
 * Calls once when something a post may be written in stands on the page: one cheap query now and then.
 * @param sign CSS selector of the network (networks/<network>/sign.ts)
 * @returns a function that ends the waiting.
 */
export function awaitComposer(document: Document, sign: string, found: () => void): () => void {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  const look = () => {
    if (!document.querySelector(sign)) return;
    end();
    found();
  };
  const rests = { least: 200, most: 2_000, idle: 300 };
  const plan = lookSeldom(document, look, rests, waiting.signal);
  const focused = () => plan();
  document.addEventListener('focusin', focused, { capture: true, signal: waiting.signal });
  return end;
}
