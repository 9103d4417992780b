import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Post } from '../../domain/records';
import { factsOf, type PostFacts, type StudiedPost } from '../../domain/study/facts';
import { type LocalDesk, openDesk } from '../../storage/desk';

let name = 0;
let desk: LocalDesk;
const open = () =>
  openDesk({ now: () => 1_800_000_000_000, newDevice: () => 'd', name: `f${name}` });

beforeEach(() => {
  name += 1;
  desk = open();
});
afterEach(() => desk.close());

const always: [string, string] = ['2000-01-01', '2100-01-01'];
const post = (id: number, month: number, fields: Partial<Post> = {}): Change => ({
  kind: 'post',
  id: `vk:-1_${id}`,
  fields: {
    network: 'vk',
    account: 'library',
    publishedAt: new Date(Date.UTC(2026, month, 10, 12, id)).toISOString(),
    text: 'Запись',
    hash: '',
    length: id,
    state: 'published',
    evidence: 'answer',
    ...fields,
  },
});
const seen = (id: number, on: string, views: number, deleted = false): Change => ({
  kind: 'snapshot',
  id: `s${id}-${on}`,
  fields: {
    post: `vk:-1_${id}`,
    takenAt: `${on}T12:00:00.000Z`,
    views,
    source: 'page',
    ...(deleted && { deleted }),
  } as never,
});
const lengths = (facts: PostFacts[]) => facts.flatMap((one) => [...one.length]);
const views = (facts: PostFacts[]) => facts.flatMap((one) => [...one.views]);

/** The database as it was before it kept anything of its months. */
async function forgetMonths(): Promise<void> {
  await desk.facts('', '');
  const database = await openDB(`f${name}`);
  for (const what of ['facts', 'ids', 'words']) {
    await database.delete('meta', IDBKeyRange.bound([what], [what, []]));
  }
  database.close();
}

/** What the facts should be, by asking post after post. */
async function factsOneByOne(desk: LocalDesk): Promise<PostFacts> {
  const { posts } = await desk.posts({}, { limit: 1000 });
  const studied: StudiedPost[] = [];
  for (const post of posts.reverse()) {
    studied.push({ post, counters: (await desk.snapshots(post.id)).at(-1) });
  }
  return factsOf(studied);
}

describe('The facts of the log', () => {
  it('should be those of the months asked for, oldest first.', async () => {
    await desk.commit([post(3, 7), post(1, 0), post(2, 1), post(4, 7)], '');
    expect(lengths(await desk.facts(...always))).toEqual([1, 2, 3, 4]);
    expect(lengths(await desk.facts('2026-02-01', '2026-08-01'))).toEqual([2]);
    expect(lengths(await desk.facts('2026-08-10', '2026-08-11'))).toEqual([3, 4]);
    expect(await desk.facts('2027-01-01', '2026-01-01')).toEqual([]);
  });

  it('should hold the counters seen last and not withdrawn.', async () => {
    await desk.commit([seen(1, '2026-03-02', 20), post(1, 0), post(2, 0)], '');
    expect(views(await desk.facts(...always))).toEqual([20, Number.NaN]);
    await desk.commit([seen(1, '2026-03-09', 90), seen(1, '2026-03-01', 10)], '');
    expect(views(await desk.facts(...always))).toEqual([90, Number.NaN]);
    await desk.commit([seen(1, '2026-03-09', 90, true)], '');
    expect(views(await desk.facts(...always))).toEqual([20, Number.NaN]);
  });

  it('should be right after another view changed the log, and after opening anew.', async () => {
    await desk.commit([post(1, 0), post(2, 1)], '');
    await desk.facts(...always);
    const other = open();
    await other.commit([post(1, 2, { length: 70 }), post(3, 0)], '');
    expect(lengths(await desk.facts(...always))).toEqual([3, 2, 70]);
    await other.close();
    await desk.close();
    desk = open();
    expect(lengths(await desk.facts(...always))).toEqual([3, 2, 70]);
  });

  it('should stop when nobody waits for them any more.', async () => {
    await desk.commit([post(1, 0)], '');
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(desk.facts(...always, { signal: stop.signal })).rejects.toThrow('enough');
    expect(lengths(await desk.facts(...always))).toEqual([1]);
  });

  it('should be made, and say how far they are, where the log is older than they.', async () => {
    await desk.commit([post(1, 0), post(2, 3), post(3, 7), seen(2, '2026-05-01', 5)], '');
    await forgetMonths();
    const shares: number[] = [];
    const facts = await desk.facts(...always, { progress: (share) => shares.push(share) });
    expect([lengths(facts), views(facts)]).toEqual([
      [1, 2, 3],
      [Number.NaN, 5, Number.NaN],
    ]);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('should be what asking post after post would find, whatever was committed in between.', async () => {
    const id = fc.integer({ min: 1, max: 6 });
    const month = fc.integer({ min: 0, max: 4 });
    const change = fc.oneof(
      fc
        .tuple(id, month, fc.boolean(), fc.constantFrom('published', 'failed', 'edited'))
        .map(([id, month, deleted, state]) => post(id, month, { deleted, state } as never)),
      fc
        .tuple(id, fc.integer({ min: 1, max: 3 }), fc.nat(9), fc.boolean())
        .map(([id, day, views, gone]) => seen(id, `2026-07-0${day}`, views, gone)),
    );
    const commits = fc.array(
      fc.tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean()),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(commits, async (all) => {
        await desk.close();
        name += 1;
        desk = open();
        for (const [changes, forgotten] of all) {
          if (forgotten) await forgetMonths();
          await desk.commit(changes, '');
          const facts = await desk.facts(...always);
          const right = await factsOneByOne(desk);
          expect(lengths(facts)).toEqual([...right.length]);
          expect(views(facts)).toEqual([...right.views]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('should be the same whether much is committed at once or one by one.', async () => {
    const first = Array.from({ length: 120 }, (_, at) => [
      post(at * 2, at % 5),
      seen(at * 2, '2026-07-01', at),
    ]).flat();
    // Some there already and some new, among them a withdrawn post and counters of a post not in the commit.
    const second = [
      ...Array.from({ length: 90 }, (_, at) =>
        post(at * 3, at % 4, { text: 'Иначе', length: 1000 + at }),
      ),
      ...Array.from({ length: 90 }, (_, at) => seen(at * 4, '2026-07-02', 500 + at)),
      post(6, 1, { deleted: true } as never),
      seen(238, '2026-07-01', 7, true),
    ];
    await desk.commit(first, '');
    await desk.commit(second, '');
    const [together, facts] = [await factsOneByOne(desk), await desk.facts(...always)];
    await desk.close();
    name += 1;
    desk = open();
    for (const change of [...first, ...second]) await desk.commit([change], '');
    const single = await factsOneByOne(desk);
    expect(together).toEqual(single);
    expect([lengths(facts), views(facts)]).toEqual([[...single.length], [...single.views]]);
  });
});
