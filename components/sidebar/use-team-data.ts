import { useState } from 'preact/hooks';
import { type Desk, DeskError, type DeskProblem, type SmallKind } from '../../app/desk';
import type { Kind, Records } from '../../domain/records';
import { useWhen } from '../controls/use-when';

const read = [
  'team',
  'member',
  'account',
  'rubric',
  'plan',
  'template',
  'rule',
  'checklist',
  'paragraph',
] as const satisfies SmallKind[];
type Read = (typeof read)[number];

/** The team's records the sidebar shows, whole. */
export type TeamData = { [K in Read]: Records[K][] };

/**
 * Reads the team's data and keeps it fresh. `changed` grows by one with every commit anywhere, for
 * those who read more. `problem` is set when the data cannot be read.
 */
export function useTeamData(desk: Desk): {
  data?: TeamData;
  problem?: DeskProblem;
  changed: number;
} {
  const [data, setData] = useState<TeamData>();
  const [problem, setProblem] = useState<DeskProblem>();
  const [changed, setChanged] = useState(0);
  useWhen([desk], () => {
    const stop = new AbortController();
    const load = async (kinds: readonly Read[]) => {
      try {
        const lists = await Promise.all(kinds.map((kind) => desk.all(kind)));
        if (stop.signal.aborted) return;
        const fresh = Object.fromEntries(kinds.map((kind, at) => [kind, lists[at]]));
        setData((before) => ({ ...before, ...fresh }) as TeamData);
        setProblem(undefined);
      } catch (error) {
        if (!stop.signal.aborted) setProblem(problemOf(error));
      }
    };
    void load(read);
    desk.watch((kinds: Kind[]) => {
      const touched = read.filter((kind) => kinds.includes(kind));
      if (touched.length) void load(touched);
      setChanged((count) => count + 1);
    }, stop.signal);
    return () => stop.abort();
  });
  return { ...(data && { data }), ...(problem && { problem }), changed };
}

/** The problem a person is told about, of anything thrown. */
export function problemOf(error: unknown): DeskProblem {
  return error instanceof DeskError ? error.problem : 'invalid';
}
