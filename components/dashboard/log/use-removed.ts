import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../../app/desk';
import { type Removable, removedRecords } from '../../../app/removed-records';
import type { Records } from '../../../domain/records';

/** The records among the ids that are no longer there, read from what is kept of them. */
export function useRemoved<K extends Removable>(
  desk: Desk,
  kind: K,
  present: readonly { id: string }[] | undefined,
  ids: Iterable<string>,
): readonly Records[K][] {
  const [removed, setRemoved] = useState<readonly Records[K][]>([]);
  const here = new Set(present?.map(({ id }) => id));
  const gone = present ? [...new Set(ids)].filter((id) => !here.has(id)).sort() : [];
  const key = gone.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the ids
  useEffect(() => {
    let stale = false;
    removedRecords(desk, kind, gone).then(
      (found) => !stale && setRemoved(found),
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [desk, kind, key]);
  return removed;
}
