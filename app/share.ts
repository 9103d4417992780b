/** One object that the scripts of one page share in the extension's isolated world; the page cannot reach it. */
export interface Share<T> {
  /** Puts it there; a later one takes the place of an earlier. */
  offer(value: T, world?: object): void;
  /** What was offered; undefined while nothing was. */
  take(world?: object): T | undefined;
}

/** The share of a name. Scripts that were injected one after the other meet by the name alone. */
export function shareOf<T>(name: string): Share<T> {
  const key = Symbol.for(`colophon.${name}`);
  return {
    offer(value, world = globalThis) {
      (world as Record<symbol, unknown>)[key] = value;
    },
    take: (world = globalThis) => (world as Record<symbol, T | undefined>)[key],
  };
}
