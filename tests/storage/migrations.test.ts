import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { SmallKind } from '../../app/desk';
import type { Operation } from '../../domain/merge/operation';
import { isOperation } from '../../domain/merge/validate';
import { type Kind, kinds } from '../../domain/records';
import { type LocalDesk, openDesk } from '../../storage/desk';
import { migrations, schemaVersion } from '../../storage/migrations';

interface Example {
  operations: Operation[];
  records: Partial<Record<SmallKind, { id: string }[]>>;
  posts: string[];
}

const examples = import.meta.glob<Example>('./examples/v*.json', {
  import: 'default',
  eager: true,
});
const versions = Array.from({ length: schemaVersion }, (_, at) => at + 1);

let desk: LocalDesk | undefined;
afterEach(() => desk?.close());

const open = (name: string) =>
  openDesk({ now: () => 1_800_000_000_000, newDevice: () => 'new', name });

/** Kinds that came with a later version than the first. */
const since: Partial<Record<Kind, number>> = { section: 3, paragraph: 3 };

/** A database as that version left it: the same tables, its operations, rows of its own shape. */
async function databaseOf(version: number, operations: Operation[], name: string) {
  const database = await openDB(name, version, {
    upgrade(database) {
      const ops = database.createObjectStore('ops', { keyPath: 'stamp' });
      ops.createIndex('record', ['kind', 'record']);
      database.createObjectStore('meta');
      for (const kind of kinds) {
        if ((since[kind] ?? 1) > version) continue;
        const store = database.createObjectStore(kind, { keyPath: 'id' });
        if (kind === 'post') {
          store.createIndex('shown', 'shownAt');
          store.createIndex('account', ['account', 'shownAt']);
          store.createIndex('planItem', ['planItem', 'shownAt']);
        }
      }
    },
  });
  const rows = new Map<string, Record<string, unknown>>();
  for (const operation of operations) {
    await database.add('ops', operation);
    const { kind, record, fields, stamp } = operation;
    const row = rows.get(`${kind} ${record}`) ?? { id: record, stamps: {} };
    for (const [field, value] of Object.entries(fields)) {
      row[field] = value;
      (row.stamps as Record<string, string>)[field] = stamp;
    }
    if (kind === 'post') row.shownAt = row.publishedAt;
    rows.set(`${kind} ${record}`, row);
    await database.put(kind, row);
  }
  database.close();
}

describe('The schema', () => {
  it('Every step should lead to the version after the one before.', () => {
    expect(migrations.map(({ to }) => to)).toEqual(versions.slice(1));
  });

  for (const version of versions) {
    const example = examples[`./examples/v${version}.json`]!;

    it(`Version ${version} should have an example of operations, all written with it.`, () => {
      expect(example).toBeDefined();
      expect(example.operations.every(isOperation)).toBe(true);
      expect(new Set(example.operations.map(({ schema }) => schema))).toEqual(new Set([version]));
    });

    it(`A database of version ${version} should open with all its records as they are now.`, async () => {
      const name = `old-${version}`;
      await databaseOf(version, example.operations, name);
      desk = open(name);
      for (const [kind, records] of Object.entries(example.records)) {
        expect(await desk.all(kind as SmallKind), kind).toEqual(records);
      }
      const { posts } = await desk.posts({}, { limit: 9 });
      expect(posts.map(({ id }) => id)).toEqual(example.posts);
      for (const { kind, record } of example.operations) {
        expect(await desk.history(kind, record)).toEqual(
          example.operations.filter((one) => one.kind === kind && one.record === record),
        );
      }
    });

    it(`Operations of version ${version} should be read rightly when they come in a file, in any order.`, async () => {
      desk = open(`file-${version}`);
      await desk.add([...example.operations].reverse());
      for (const [kind, records] of Object.entries(example.records)) {
        expect(await desk.all(kind as SmallKind), kind).toEqual(records);
      }
    });
  }

  it('Data of a newer version should be refused, and not touched.', async () => {
    await databaseOf(schemaVersion + 1, [], 'newer');
    desk = open('newer');
    await expect(desk.all('plan')).rejects.toMatchObject({ problem: 'newer-schema' });
    await expect(
      desk.commit([{ kind: 'plan', id: 'p', fields: { title: 'x' } }], ''),
    ).rejects.toMatchObject({ problem: 'newer-schema' });
  });

  it('Operations of a newer version should be refused, all of them.', async () => {
    desk = open('newer-operations');
    const [first, ...others] = examples[`./examples/v${schemaVersion}.json`]!.operations;
    await expect(
      desk.add([first!, ...others.map((one) => ({ ...one, schema: schemaVersion + 1 }))]),
    ).rejects.toMatchObject({ problem: 'newer-schema' });
    expect(await desk.countOperations()).toBe(0);
  });

  it('An open desk should give way to a newer version and say that it did.', async () => {
    desk = open('giving-way');
    await desk.commit([{ kind: 'plan', id: 'p', fields: { title: 'x' } }], '');
    const newer = await openDB('giving-way', schemaVersion + 1);
    await expect(desk.all('plan')).rejects.toMatchObject({ problem: 'newer-schema' });
    newer.close();
  });
});
