import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { DeskError } from '../app/desk';
import { apply } from '../domain/merge/apply';
import type { Operation, Row } from '../domain/merge/operation';
import { type Kind, kinds, type Post } from '../domain/records';
import { migrations, schemaVersion, upgradeOperation } from './migrations';
import { forgetMonths, updateMonths, type WrittenPost } from './months';
import { allNear } from './near-rows';
import { type PackedRow, packRow, unpackRow } from './packed-row';

export { schemaVersion };

/** A post's row; `shownAt` is its publishedAt while it is not deleted, so that indexes hold only what is shown. */
export type PostRow = PackedRow<Partial<Post>> & { shownAt?: string };

/** Of a month of the log, and what 'changes' was when they were made. */
export type FactsKey = ['facts', month: string, changes: number];

/** Of the words of a month's posts, and what 'changes' was when they were made. */
export type SketchesKey = ['sketches', month: string, changes: number];

type RowStore = { key: string; value: PackedRow };

/** The tables. `ops` is the truth; every other store is a projection of it and can be made again. */
export interface ColophonSchema extends DBSchema {
  ops: { key: string; value: Operation; indexes: { record: [Kind, string] } };
  /**
   * 'device' → this browser's device id; 'shown' → number of posts that are shown; 'changes' → number
   * of commits that touched posts or their counters; of each month (months.ts) ['facts', month, changes]
   * → PostFacts, ['ids', month] → the posts' ids in the order of the facts, a line each, and
   * ['words', month] → its Vocabulary; ['sketches', month, changes] → Sketches (similar.ts).
   */
  meta: { key: string | FactsKey | SketchesKey | ['ids' | 'words', string]; value: unknown };
  post: {
    key: string;
    value: PostRow;
    indexes: { shown: string; account: [string, string]; planItem: [string, string] };
  };
  snapshot: { key: string; value: PackedRow; indexes: { post: [string, string] } };
  amendment: { key: string; value: PackedRow; indexes: { post: [string, string] } };
  team: RowStore;
  member: RowStore;
  account: RowStore;
  rubric: RowStore;
  period: RowStore;
  plan: RowStore;
  template: RowStore;
  rule: RowStore;
  checklist: RowStore;
  section: RowStore;
  paragraph: RowStore;
}

export type Database = IDBPDatabase<ColophonSchema>;
export type StoreName = 'ops' | 'meta' | Kind;
type Writing = IDBPTransaction<ColophonSchema, StoreName[], 'readwrite' | 'versionchange'>;

/** The tables a write of these changes needs. */
export function tablesOf(changes: readonly { kind: Kind }[]): StoreName[] {
  const touched = new Set<StoreName>(changes.map(({ kind }) => kind));
  if (touched.has('snapshot') || touched.has('post')) touched.add('post').add('snapshot');
  return ['ops', 'meta', ...touched];
}

export interface Connection {
  /**
   * Runs the work on an open database, opened anew when the browser closed it. Throws DeskError:
   * 'storage-full', 'newer-schema', or 'unavailable'.
   */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A connection that opens the database when it is first used and gives way to newer versions of Colophon. */
export function connect(name: string): Connection {
  let opening: Promise<Database> | undefined;

  const open = () => {
    opening ??= openDatabase(name, () => {
      opening = undefined;
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  return {
    async use(work) {
      try {
        try {
          return await work(await open());
        } catch (error) {
          if (!isNamed(error, 'InvalidStateError')) throw error;
          opening = undefined;
          return await work(await open());
        }
      } catch (error) {
        throw problemOf(error);
      }
    },
    async close() {
      const open = opening;
      opening = undefined;
      (await open?.catch(() => undefined))?.close();
    },
  };
}

/** Puts the operations' effect into the rows of their records; operations of any schema up to ours, in any order. */
export async function project(transaction: Writing, operations: readonly Operation[]) {
  const written = await projectRows(transaction, operations);
  if (written.length === 0) return;
  const shown = written.reduce(
    (sum, { before, after }) => sum + Number(!!after.shownAt) - Number(!!before?.shownAt),
    0,
  );
  if (shown) await raise(transaction, 'shown', shown);
  await updateMonths(transaction, written, await raise(transaction, 'changes', 1));
}

/** Writes the rows, and answers the posts that are not what they were, or whose counters are not. */
async function projectRows(
  transaction: Writing,
  operations: readonly Operation[],
): Promise<WrittenPost[]> {
  const byRecord = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = `${operation.kind} ${operation.record}`;
    const group = byRecord.get(key);
    if (group) group.push(operation);
    else byRecord.set(key, [operation]);
  }
  const posts = new Map<string, WrittenPost>();
  const counted = new Set<string>();
  const there = await rowsBefore(transaction, byRecord.values());
  await Promise.all(
    [...byRecord.values()].map(async (group) => {
      const { kind, record } = group[0]!;
      const store = transaction.objectStore(kind);
      const before = there.get(`${kind} ${record}`);
      let row = before && unpackRow(before as PackedRow);
      for (const operation of group) row = apply(row, upgradeOperation(operation));
      const after = packRow(kind === 'post' ? withPlaceInLog(row!) : row!);
      if (kind === 'post')
        posts.set(record, { before: before as PostRow, after: after as PostRow });
      if (kind === 'snapshot') {
        for (const { post } of [before ?? {}, after] as { post?: unknown }[]) {
          if (typeof post === 'string') counted.add(post);
        }
      }
      await store.put!(after);
    }),
  );
  await Promise.all(
    [...counted].map(async (id) => {
      const row = !posts.has(id) && (await transaction.objectStore('post').get(id));
      if (row) posts.set(id, { before: row, after: row });
    }),
  );
  return [...posts.values()];
}

/** The rows the operations change, by kind and id; those there are. */
async function rowsBefore(
  transaction: Writing,
  groups: Iterable<readonly Operation[]>,
): Promise<Map<string, PackedRow>> {
  const idsOf = new Map<Kind, string[]>();
  for (const [{ kind, record }] of groups as Iterable<[Operation]>) {
    const ids = idsOf.get(kind);
    if (ids) ids.push(record);
    else idsOf.set(kind, [record]);
  }
  const rows = new Map<string, PackedRow>();
  await Promise.all(
    [...idsOf].map(async ([kind, ids]) => {
      const store = transaction.objectStore(kind);
      const near = await allNear(store, ids, (id) => id, 2);
      const found = near ?? (await Promise.all(ids.map((id) => store.get(id))));
      for (const row of found as (PackedRow | undefined)[])
        if (row) rows.set(`${kind} ${row.id}`, row);
    }),
  );
  return rows;
}

async function raise(transaction: Writing, key: string, by: number): Promise<number> {
  const meta = transaction.objectStore('meta');
  const next = (((await meta.get(key)) as number | undefined) ?? 0) + by;
  await meta.put!(next, key);
  return next;
}

/** Only what is shown and has a date stands in the log's indexes. */
function withPlaceInLog(row: Row): Row {
  const { shownAt: _, ...kept } = row as Row<Partial<Post>> & { shownAt?: string };
  return kept.deleted || !kept.publishedAt ? kept : { ...kept, shownAt: kept.publishedAt };
}

/** The failure as something a person can be told. */
export function problemOf(error: unknown): unknown {
  if (error instanceof DeskError) return error;
  if (isNamed(error, 'QuotaExceededError')) {
    return new DeskError('storage-full', 'no room left for the data', { cause: error });
  }
  if (isNamed(error, 'VersionError')) {
    return new DeskError('newer-schema', 'a newer Colophon wrote this data', { cause: error });
  }
  if (error instanceof DOMException) {
    return new DeskError('unavailable', error.message, { cause: error });
  }
  return error;
}

async function openDatabase(name: string, gone: () => void): Promise<Database> {
  const database = await openDB<ColophonSchema>(name, schemaVersion, {
    async upgrade(database, from, _to, transaction) {
      createStores(database);
      const stale = migrations.filter((step) => step.to > from).flatMap((step) => step.kinds);
      if (from > 0 && stale.length > 0) {
        await projectAnew(transaction as Writing, new Set(stale));
      }
    },
    blocking() {
      gone();
      database.close();
    },
    terminated: gone,
  });
  return database;
}

/** Makes the tables that are not there yet: all in a new browser, those of newer kinds in an older one. */
function createStores(database: Database) {
  const there = database.objectStoreNames;
  if (!there.contains('ops')) {
    const ops = database.createObjectStore('ops', { keyPath: 'stamp' });
    ops.createIndex('record', ['kind', 'record']);
    database.createObjectStore('meta');
  }
  for (const kind of kinds) {
    if (there.contains(kind)) continue;
    if (kind === 'post') {
      const posts = database.createObjectStore('post', { keyPath: 'id' });
      posts.createIndex('shown', 'shownAt');
      posts.createIndex('account', ['account', 'shownAt']);
      posts.createIndex('planItem', ['planItem', 'shownAt']);
    } else if (kind === 'snapshot') {
      database.createObjectStore(kind, { keyPath: 'id' }).createIndex('post', ['post', 'takenAt']);
    } else if (kind === 'amendment') {
      database.createObjectStore(kind, { keyPath: 'id' }).createIndex('post', ['post', 'at']);
    } else {
      database.createObjectStore(kind, { keyPath: 'id' });
    }
  }
}

async function projectAnew(transaction: Writing, stale: ReadonlySet<Kind>) {
  for (const kind of stale) await transaction.objectStore(kind).clear!();
  await forgetMonths(transaction);
  let cursor = await transaction.objectStore('ops').openCursor();
  while (cursor) {
    if (stale.has(cursor.value.kind)) await projectRows(transaction, [cursor.value]);
    cursor = await cursor.continue();
  }
  if (stale.has('post')) {
    const shown = await transaction.objectStore('post').index('shown').count();
    await transaction.objectStore('meta').put!(shown, 'shown');
  }
}

function isNamed(error: unknown, name: string): boolean {
  return (error as { name?: unknown } | null)?.name === name;
}
