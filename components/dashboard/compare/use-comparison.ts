import { useEffect, useState } from 'preact/hooks';
import { compareGroups } from '../../../app/compare-groups';
import type { StudyDesk } from '../../../app/desk';
import type { GroupFilter, StudySpan } from '../../../domain/study/compare';
import type { Compared } from './measures';

export interface ComparisonState {
  compared?: Compared;
  /** What is shown belongs to an earlier choice; the new one is being counted. */
  counting: boolean;
  failed?: unknown;
}

/** The comparison of two groups, counted again when the choice or the log changes. */
export function useComparison(
  desk: StudyDesk,
  groups: [GroupFilter, GroupFilter],
  span: StudySpan,
): ComparisonState {
  const key = JSON.stringify([groups, span]);
  const [state, setState] = useState<ComparisonState>({ counting: true });
  const [changes, setChanges] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    desk.watch((kinds) => {
      if (kinds.some((kind) => kind === 'post' || kind === 'snapshot' || kind === 'period')) {
        setChanges((n) => n + 1);
      }
    }, stop.signal);
    return () => stop.abort();
  }, [desk]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for groups and span, `changes` asks for them again
  useEffect(() => {
    const stop = new AbortController();
    setState(({ compared }) => ({ ...(compared && { compared }), counting: true }));
    compareGroups(desk, groups, span, { signal: stop.signal }).then(
      (compared) => !stop.signal.aborted && setState({ compared, counting: false }),
      (failed) => !stop.signal.aborted && setState({ counting: false, failed }),
    );
    return () => stop.abort();
  }, [desk, key, changes]);

  return state;
}
