import { recordOf } from '../domain/merge/apply';
import type { Row } from '../domain/merge/operation';
import { addDays } from '../domain/plan/days';
import type { Post, Snapshot } from '../domain/records';
import { factsOf, type PostFacts } from '../domain/study/facts';
import { type Connection, type Database, type FactsKey, factsOfMonth } from './database';

/** So many posts without facts, and the counters of all are read at once instead of post by post. */
const many = 5_000;
const batch = 5_000;

/**
 * Reads the facts of the log month by month. A month's facts are made when they are first asked for,
 * kept in the database until a commit touches the month (database.ts), and held in memory here.
 */
export function factsReader(connection: Connection) {
  let held = new Map<string, PostFacts>();
  let last: Promise<unknown> = Promise.resolve();

  async function read(from: string, to: string, signal?: AbortSignal): Promise<PostFacts[]> {
    signal?.throwIfAborted();
    const keys = await connection.use(keysOf);
    const valid = new Set(keys.map(String));
    held = new Map([...held].filter(([key]) => valid.has(key)));
    const months = await connection.use((database) => stored(database, keys, from, to, held));
    let counters: Counters | undefined;
    const found: PostFacts[] = [];
    let place = from.slice(0, 7);
    while (true) {
      signal?.throwIfAborted();
      if (!months.has(place)) {
        const month = await connection.use((database) => nextMonth(database, place, to));
        if (month === undefined) return found;
        place = month;
      }
      let facts = months.get(place);
      if (!facts) {
        counters ??= await connection.use((database) => countersOf(database, held));
        facts = await connection.use((database) => make(database, place, counters!, held));
      }
      found.push(facts);
      place = addDays(`${place}-28`, 4).slice(0, 7);
    }
  }

  /** See StudyDesk. One reading after the other: what one made the next one finds. */
  return (from: string, to: string, signal?: AbortSignal): Promise<PostFacts[]> => {
    const reading = last.then(() => read(from, to, signal));
    last = reading.catch(() => undefined);
    return reading;
  };
}

async function keysOf(database: Database): Promise<FactsKey[]> {
  const range = IDBKeyRange.bound(['facts'], ['facts', []]);
  return (await database.getAllKeys('meta', range)) as FactsKey[];
}

/** The months the database keeps, from the one with `from` in it; those read are held. */
async function stored(
  database: Database,
  keys: readonly FactsKey[],
  from: string,
  to: string,
  held: Map<string, PostFacts>,
): Promise<Map<string, PostFacts>> {
  const { store } = database.transaction('meta');
  const asked = keys.filter(([, month]) => month >= from.slice(0, 7) && month < to);
  const months = await Promise.all(
    asked.map(async (key): Promise<[string, PostFacts]> => {
      const facts = held.get(String(key)) ?? ((await store.get(key)) as PostFacts);
      held.set(String(key), facts);
      return [key[1], facts];
    }),
  );
  return new Map(months);
}

/** The first month at or after the place with a post in it, before `to`. */
async function nextMonth(database: Database, place: string, to: string) {
  if (place >= to) return undefined;
  const index = database.transaction('post').store.index('shown');
  const cursor = await index.openKeyCursor(IDBKeyRange.bound(place, to, false, true));
  return cursor?.key.slice(0, 7);
}

/** Reads the counters seen last of some posts, as they were when `changes` was counted. */
interface Counters {
  changes: number;
  of(database: Database, posts: readonly string[]): Promise<(Snapshot | undefined)[]>;
}

async function countersOf(
  database: Database,
  held: ReadonlyMap<string, PostFacts>,
): Promise<Counters> {
  const meta = database.transaction('meta').store;
  const [changes = 0, shown = 0] = (await Promise.all([
    meta.get('changes'),
    meta.get('shown'),
  ])) as [number?, number?];
  let ready = 0;
  for (const facts of held.values()) ready += facts.at.length;
  if (shown - ready <= many) return { changes, of: lastSeenOf };
  const all = await lastSeenOfAll(database);
  return { changes, of: async (_, posts) => posts.map((post) => all.get(post)) };
}

async function lastSeenOf(database: Database, posts: readonly string[]) {
  const index = database.transaction('snapshot').store.index('post');
  return Promise.all(
    posts.map(async (post) => {
      const rows = await index.getAll(IDBKeyRange.bound([post], [post, []]));
      return rows.findLast(({ deleted }) => !deleted) as Snapshot | undefined;
    }),
  );
}

async function lastSeenOfAll(database: Database): Promise<Map<string, Snapshot>> {
  const last = new Map<string, Snapshot>();
  let after: string | undefined;
  while (true) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const rows = await database.getAll('snapshot', range, batch);
    for (const row of rows) {
      if (row.deleted) continue;
      const snapshot = recordOf<Snapshot>(row);
      const seen = last.get(snapshot.post);
      if (!seen || snapshot.takenAt >= seen.takenAt) last.set(snapshot.post, snapshot);
    }
    if (rows.length < batch) return last;
    after = rows.at(-1)!.id;
  }
}

/** Makes the facts of a month, and keeps them unless anything was committed since the counters were read. */
async function make(
  database: Database,
  month: string,
  counters: Counters,
  held: Map<string, PostFacts>,
): Promise<PostFacts> {
  const range = IDBKeyRange.bound(month, `${month}\uffff`);
  const rows: Row[] = await database.getAllFromIndex('post', 'shown', range);
  const posts = rows.map((row) => recordOf<Post>(row));
  const seen = await counters.of(
    database,
    posts.map(({ id }) => id),
  );
  const facts = factsOf(posts.map((post, at) => ({ post, counters: seen[at] })));
  const transaction = database.transaction('meta', 'readwrite');
  const { store } = transaction;
  if (((await store.get('changes')) ?? 0) === counters.changes) {
    const key: FactsKey = ['facts', month, counters.changes];
    // Another view may have made them too.
    await store.delete(factsOfMonth(month));
    await store.put(facts, key);
    held.set(String(key), facts);
  }
  await transaction.done;
  return facts;
}
