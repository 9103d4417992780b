const queues = new Map<string, Promise<unknown>>();

/**
 * Runs the work while no other view of this browser runs work of the same name; the lock goes when the
 * view does. Without the Web Locks API, in order within this view.
 */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks) return locks.request(`colophon.${name}`, work) as unknown as Promise<T>;
  const run = (queues.get(name) ?? Promise.resolve()).then(work, work);
  queues.set(
    name,
    run.catch(() => undefined),
  );
  return run;
}
