import type { Archive } from '../app/backup';
import { DeskError, type PostPage, type PostQuery, type StudyDesk } from '../app/desk';
import { countFacts } from '../domain/log/count-facts';
import { nextStamp } from '../domain/merge/clock';
import type { Operation } from '../domain/merge/operation';
import { isKind, isOperation, operationFields } from '../domain/merge/validate';
import type { Change, Kind, Records } from '../domain/records';
import {
  type Connection,
  connect,
  type Database,
  type PostRow,
  project,
  schemaVersion,
  tablesOf,
} from './database';
import { factsReader } from './facts';
import { findPosts, postsOnPage } from './posts';
import { similarFinder } from './similar';

export interface DeskOptions {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** The id this browser gets when it has none: lower-case letters and digits. */
  newDevice: () => string;
  /** Called after every commit made here, for those the channel does not reach. */
  committed?: (kinds: Kind[]) => void;
  name?: string;
}

/** The desk over the database itself, and the archive that backup reads and fills. */
export type LocalDesk = StudyDesk & Archive & { close(): Promise<void> };

const batch = 2000;

/** Opens the team's data in this context. The database is opened when first used. */
export function openDesk(options: DeskOptions): LocalDesk {
  const name = options.name ?? 'colophon';
  const connection = connect(name);
  const readFacts = factsReader(connection);
  const channel = () => new BroadcastChannel(name);

  const tell = (operations: readonly Operation[]) => {
    const kinds = [...new Set(operations.map(({ kind }) => kind))];
    if (kinds.length === 0) return;
    const out = channel();
    out.postMessage(kinds);
    out.close();
    options.committed?.(kinds);
  };

  return {
    get: (kind, id) =>
      connection.use(async (database) => {
        const row = await database.get(kind, id);
        return row && asRecord(kind, row as PostRow);
      }),

    all: (kind) =>
      connection.use(async (database) => {
        const rows = await database.getAll(kind);
        return rows
          .filter((row) => !row.deleted)
          .map((row) => asRecord(kind, row as PostRow)) as never[];
      }),

    posts: (query, page, look) =>
      connection.use(async (database) => {
        const { rows, next } = await postsOnPage(database, query, page, look);
        const found: PostPage = { posts: rows.map((row) => asRecord('post', row)) };
        if (next !== undefined) found.next = next;
        return found;
      }),

    countPosts: (query, look) =>
      connection.use(async (database) => {
        if (isEmpty(query)) return ((await database.get('meta', 'shown')) as number) ?? 0;
        if (!query.text && !query.planItem) {
          const facts = await readFacts(query.from ?? '', query.to ?? '\uffff', look);
          return countFacts(facts, query);
        }
        let count = 0;
        for await (const rows of findPosts(database, query, { look })) count += rows.length;
        return count;
      }),

    facts: readFacts,
    similar: similarFinder(connection),

    snapshots: (post) => byPost(connection, 'snapshot', post),
    amendments: (post) => byPost(connection, 'amendment', post),

    history: (kind, id) =>
      connection.use((database) =>
        database.getAllFromIndex('ops', 'record', IDBKeyRange.only([kind, id])),
      ),

    historyOf: (kinds) =>
      connection.use(async (database) => {
        const found = await Promise.all(
          kinds.map((kind) =>
            database.getAllFromIndex('ops', 'record', IDBKeyRange.bound([kind], [kind, []])),
          ),
        );
        return found.flat().sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
      }),

    async commit(changes, by) {
      const prepared = changes.map(checked);
      if (prepared.length === 0) return [];
      const operations = await connection.use((database) => write(database, prepared, by, options));
      tell(operations);
      return operations;
    },

    watch(changed, signal) {
      if (signal.aborted) return;
      const ear = channel();
      ear.onmessage = ({ data }) => changed((data as unknown[]).filter(isKind));
      signal.addEventListener('abort', () => ear.close(), { once: true });
    },

    async *operations() {
      let after: string | undefined;
      while (true) {
        const operations: Operation[] = await connection.use((database) =>
          database.getAll('ops', after ? IDBKeyRange.lowerBound(after, true) : undefined, batch),
        );
        if (operations.length > 0) yield operations;
        if (operations.length < batch) return;
        after = operations.at(-1)!.stamp;
      }
    },

    countOperations: () => connection.use((database) => database.count('ops')),

    async add(operations) {
      for (const operation of operations) {
        if (!isOperation(operation)) throw new DeskError('invalid', 'not an operation');
        if (operation.schema > schemaVersion) throw new DeskError('newer-schema');
      }
      const added = await connection.use((database) => addNew(database, operations));
      tell(added);
      return added.length;
    },

    close: () => connection.close(),
  };
}

function asRecord<K extends Kind>(_kind: K, row: PostRow): Records[K] {
  const { stamps: _, shownAt: __, ...record } = row;
  return record as unknown as Records[K];
}

function byPost<K extends 'snapshot' | 'amendment'>(
  connection: Connection,
  kind: K,
  post: string,
): Promise<Records[K][]> {
  return connection.use(async (database) => {
    const range = IDBKeyRange.bound([post], [post, []]);
    const rows = await database.getAllFromIndex(kind, 'post', range);
    return rows.filter((row) => !row.deleted).map((row) => asRecord(kind, row as PostRow));
  });
}

function checked({ kind, id, fields }: Change): Change {
  if (!isKind(kind) || typeof id !== 'string' || id === '') {
    throw new DeskError('invalid', 'a change needs a kind and an id');
  }
  try {
    return { kind, id, fields: operationFields(fields) } as Change;
  } catch (cause) {
    throw new DeskError('invalid', (cause as Error).message, { cause });
  }
}

async function write(
  database: Database,
  changes: Change[],
  by: string,
  { now, newDevice }: DeskOptions,
): Promise<Operation[]> {
  const transaction = database.transaction(tablesOf(changes), 'readwrite', {
    durability: 'strict',
  });
  return settle(transaction, async () => {
    const meta = transaction.objectStore('meta');
    let device = (await meta.get('device')) as string | undefined;
    if (!device) {
      device = newDevice();
      await meta.put(device, 'device');
    }
    const ops = transaction.objectStore('ops');
    let stamp = ((await ops.openKeyCursor(null, 'prev'))?.key as string | undefined) ?? '';
    const operations: Operation[] = [];
    // One moment for all of them: what was written together is told by it later.
    const at = now();
    for (const { kind, id, fields } of changes) {
      stamp = nextStamp(stamp, at, device);
      operations.push({
        stamp,
        kind,
        record: id,
        fields: fields as Record<string, unknown>,
        by,
        schema: schemaVersion,
      });
    }
    await Promise.all(operations.map((operation) => ops.add(operation)));
    await project(transaction, operations);
    return operations;
  });
}

async function addNew(database: Database, operations: readonly Operation[]): Promise<Operation[]> {
  const transaction = database.transaction(tablesOf(operations), 'readwrite', {
    durability: 'strict',
  });
  return settle(transaction, async () => {
    const ops = transaction.objectStore('ops');
    const added: Operation[] = [];
    for (let from = 0; from < operations.length; from += batch) {
      const group = operations.slice(from, from + batch);
      const known = await Promise.all(group.map(({ stamp }) => ops.getKey(stamp)));
      const fresh = group.filter((_, at) => known[at] === undefined);
      await Promise.all(fresh.map((operation) => ops.put(operation)));
      await project(transaction, fresh);
      added.push(...fresh);
    }
    return added;
  });
}

/** All or nothing: whatever fails inside aborts the transaction, and its own reason is thrown. */
async function settle<T>(
  transaction: { done: Promise<void>; abort(): void; error: DOMException | null },
  work: () => Promise<T>,
): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  let result: T;
  try {
    result = await work();
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had ended by itself: the failed request aborted it.
    }
    await done;
    throw transaction.error ?? error;
  }
  const failed = await done;
  if (failed) throw transaction.error ?? failed.error;
  return result;
}

function isEmpty(query: PostQuery): boolean {
  return Object.values(query).every(
    (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );
}
