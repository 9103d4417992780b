/**
 * Runs the work when the page has nothing to do, or after so many milliseconds. Called as the window's own
 * method: Firefox refuses it otherwise in a script that was injected later.
 */
export function whenIdle(work: () => void, timeout: number): void {
  if (globalThis.requestIdleCallback) globalThis.requestIdleCallback(work, { timeout });
  else setTimeout(work, Math.min(timeout, 50));
}
