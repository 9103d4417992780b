import { useEffect, useRef, useState } from 'preact/hooks';
import { compareGroups } from '../../../app/compare-groups';
import type { StudyDesk } from '../../../app/desk';
import type { GroupFilter, StudySpan } from '../../../domain/study/compare';
import type { Compared } from './measures';

export interface ComparisonState {
  compared?: Compared;
  /** What is shown belongs to an earlier choice; the new one is being counted. */
  counting: boolean;
  failed?: unknown;
  /** The log is being prepared for its first study: the share done, 0…1. */
  preparing?: number;
  /** The reader stopped the counting. */
  stopped?: boolean;
}

/** The comparison of two groups, counted again when the choice or the log changes; it can be stopped. */
export function useComparison(
  desk: StudyDesk,
  groups: [GroupFilter, GroupFilter],
  span: StudySpan,
): ComparisonState & { stop: () => void; goOn: () => void } {
  const key = JSON.stringify([groups, span]);
  const [state, setState] = useState<ComparisonState>({ counting: true });
  const [changes, setChanges] = useState(0);
  const running = useRef<AbortController | undefined>(undefined);

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
    const { signal } = stop;
    running.current = stop;
    setState(({ compared }) => ({ ...(compared && { compared }), counting: true }));
    const progress = (preparing: number) => {
      if (!signal.aborted) setState((before) => ({ ...before, preparing }));
    };
    compareGroups(desk, groups, span, { signal, progress }).then(
      (compared) => !signal.aborted && setState({ compared, counting: false }),
      (failed) => !signal.aborted && setState({ counting: false, failed }),
    );
    return () => stop.abort();
  }, [desk, key, changes]);

  return {
    ...state,
    stop() {
      running.current?.abort();
      setState({ counting: false, stopped: true });
    },
    goOn: () => setChanges((n) => n + 1),
  };
}
