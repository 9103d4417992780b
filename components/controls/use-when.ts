import { useEffect, useMemo } from 'preact/hooks';

/**
 * Runs the effect when one of the values changed; a function it answers with runs before the next
 * time and at the end. Unlike with useEffect the values are the moments to act, not everything the
 * effect reads.
 */
export function useWhen(values: readonly unknown[], effect: () => unknown): void {
  const run = () => {
    const stop = effect();
    return typeof stop === 'function' ? () => stop() : undefined;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names the moments.
  useEffect(run, values as unknown[]);
}

/** Makes a value anew only when one of the values it stands on changed. */
export function useDerived<T>(values: readonly unknown[], make: () => T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what it stands on.
  return useMemo(make, values as unknown[]);
}
