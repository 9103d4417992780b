import { type Desk, DeskError, type DeskProblem, type StudyDesk } from '../../../app/desk';
import { postFilter } from '../../../domain/log/post-filter';
import type { Operation } from '../../../domain/merge/operation';
import type { Change, Kind, Post, Records } from '../../../domain/records';
import { shareInCommon } from '../../../domain/style-guide/sketches';

export type FakeDesk = Desk &
  Pick<StudyDesk, 'similar'> & {
    /** Makes every later call fail so. */
    fail(problem: DeskProblem | undefined): void;
    written: Operation[];
  };

/** A desk in memory, for looking and for tests. */
export function fakeDesk(start: readonly Change[]): FakeDesk {
  const rows = new Map<string, Record<string, unknown>>();
  const written: Operation[] = [];
  const watchers = new Set<(kinds: Kind[]) => void>();
  let problem: DeskProblem | undefined;
  let stamp = 0;

  const write = (change: Change, by: string): Operation => {
    const key = `${change.kind} ${change.id}`;
    const row: Record<string, unknown> = { ...rows.get(key), id: change.id };
    for (const [field, value] of Object.entries(change.fields)) {
      if (value === undefined || value === null) delete row[field];
      else row[field] = value;
    }
    rows.set(key, row);
    stamp += 1;
    return {
      stamp: String(stamp).padStart(9, '0'),
      kind: change.kind,
      record: change.id,
      fields: change.fields as Record<string, unknown>,
      by,
      schema: 1,
    };
  };
  for (const change of start) written.push(write(change, ''));

  const list = <K extends Kind>(kind: K): Records[K][] =>
    [...rows]
      .filter(([key, row]) => key.startsWith(`${kind} `) && !row.deleted)
      .map(([, row]) => row as unknown as Records[K]);
  const answer = async <T>(make: () => T): Promise<T> => {
    if (problem) throw new DeskError(problem);
    return make();
  };
  const found = (query: Parameters<Desk['countPosts']>[0]): Post[] =>
    list('post')
      .filter(postFilter(query))
      .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  return {
    written,
    fail(next) {
      problem = next;
    },
    get: (kind, id) => answer(() => rows.get(`${kind} ${id}`) as never),
    all: (kind) => answer(() => list(kind) as never),
    posts: (query, { limit }) => answer(() => ({ posts: found(query).slice(0, limit) })),
    countPosts: (query) => answer(() => found(query).length),
    similar: (text, { account, from }) =>
      answer(() =>
        found({ accounts: [account], from })
          .map((post) => ({
            post: post.id,
            publishedAt: post.publishedAt,
            text: post.text,
            share: shareInCommon(text, post.text),
          }))
          .filter(({ share }) => share >= 1 / 3)
          .sort((a, b) => b.share - a.share),
      ),
    snapshots: () => answer(() => []),
    amendments: (post) => answer(() => list('amendment').filter((one) => one.post === post)),
    history: (kind, id) =>
      answer(() => written.filter((one) => one.kind === kind && one.record === id)),
    commit: (changes, by) =>
      answer(() => {
        const operations = changes.map((change) => write(change, by));
        written.push(...operations);
        for (const watcher of watchers) watcher([...new Set(changes.map(({ kind }) => kind))]);
        return operations;
      }),
    watch(changed, signal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed), { once: true });
    },
  };
}
