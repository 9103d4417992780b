import { useEffect, useState } from 'preact/hooks';

/** What the reading answers, read anew whenever somebody comes back to the page; undefined until then and when it fails. */
export function useSeen<T>(read: () => Promise<T>, turn = 0): T | undefined {
  const [seen, setSeen] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same reading again
  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    const look = () => {
      if (document.hidden) return;
      read().then(
        (found) => !signal.aborted && setSeen(found),
        () => undefined,
      );
    };
    look();
    document.addEventListener('visibilitychange', look, { signal });
    return () => watching.abort();
  }, [read, turn]);
  return seen;
}
