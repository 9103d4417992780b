import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, DeskError, type PostQuery } from '../../app/desk';
import { postFilter } from '../../domain/log/post-filter';
import type { Change, Kind, Post } from '../../domain/records';
import { type LocalDesk, openDesk } from '../../storage/desk';

let name = 0;
let desk: LocalDesk;
let now = Date.parse('2026-11-22T09:00:00Z');

const open = () => openDesk({ now: () => now, newDevice: () => 'device1', name: `desk-${name}` });

beforeEach(() => {
  name += 1;
  desk = open();
});
afterEach(() => desk.close());

const post = (n: number, fields: Partial<Post> = {}): Change => ({
  kind: 'post',
  id: `vk:-1_${n}`,
  fields: {
    network: 'vk',
    account: 'library',
    publishedAt: new Date(
      Date.parse('2026-01-01T00:00:00Z') + Math.floor(n / 3) * 60_000,
    ).toISOString(),
    text: `Запись ${n}`,
    hash: '',
    length: 8,
    state: 'published',
    evidence: 'answer',
    publisher: n % 2 ? 'anna' : 'boris',
    ...fields,
  },
});

async function allPages(desk: Desk, query: PostQuery, limit: number): Promise<Post[]> {
  const found: Post[] = [];
  let after: string | undefined;
  do {
    const page = await desk.posts(query, { limit, ...(after && { after }) });
    expect(page.posts.length).toBeLessThanOrEqual(limit);
    found.push(...page.posts);
    after = page.next;
  } while (after);
  return found;
}

describe('Records on the desk', () => {
  it('What was committed should be there, and there again after opening anew.', async () => {
    const fields = { title: 'Вечар паэзіі 📚', accounts: ['a'], status: 'draft' as const };
    await desk.commit([{ kind: 'plan', id: 'p1', fields }], 'anna');
    expect(await desk.get('plan', 'p1')).toEqual({ id: 'p1', ...fields });
    await desk.close();
    desk = open();
    expect(await desk.all('plan')).toEqual([{ id: 'p1', ...fields }]);
  });

  it('Unknown records should be undefined.', async () => {
    expect(await desk.get('plan', 'nobody')).toBeUndefined();
  });

  it('A field set to undefined should be cleared, others should stay.', async () => {
    await desk.commit(
      [{ kind: 'member', id: 'm', fields: { name: 'Анна', department: 'МБА' } }],
      '',
    );
    await desk.commit([{ kind: 'member', id: 'm', fields: { department: undefined } }], '');
    expect(await desk.get('member', 'm')).toEqual({ id: 'm', name: 'Анна' });
  });

  it('Deleted records should be hidden from lists and still be found by id.', async () => {
    await desk.commit([{ kind: 'rubric', id: 'r', fields: { title: 'Юбилеи' } }, post(1)], '');
    await desk.commit([{ kind: 'rubric', id: 'r', fields: { deleted: true } }], '');
    await desk.commit([{ kind: 'post', id: 'vk:-1_1', fields: { deleted: true } }], '');
    expect(await desk.all('rubric')).toEqual([]);
    expect((await desk.get('rubric', 'r'))?.deleted).toBe(true);
    expect((await desk.posts({}, { limit: 5 })).posts).toEqual([]);
    expect(await desk.countPosts({})).toBe(0);
    expect((await desk.get('post', 'vk:-1_1'))?.deleted).toBe(true);
    await desk.commit([{ kind: 'post', id: 'vk:-1_1', fields: { deleted: false } }], '');
    expect(await desk.countPosts({})).toBe(1);
  });

  it('The history of a record should name who changed what, in order.', async () => {
    await desk.commit([{ kind: 'plan', id: 'p', fields: { title: 'Один' } }], 'anna');
    await desk.commit([{ kind: 'plan', id: 'other', fields: { title: 'Чужой' } }], 'anna');
    now -= 86_400_000;
    await desk.commit([{ kind: 'plan', id: 'p', fields: { title: 'Два' } }], 'boris');
    const history = await desk.history('plan', 'p');
    expect(history.map(({ by, fields }) => [by, fields.title])).toEqual([
      ['anna', 'Один'],
      ['boris', 'Два'],
    ]);
    expect((await desk.get('plan', 'p'))?.title).toBe('Два');
  });

  it('Commits of two views at once should all be kept, each with a stamp of its own.', async () => {
    const other = open();
    const written = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? desk : other).commit(
          [{ kind: 'plan', id: `p${n}`, fields: { title: `${n}` } }],
          '',
        ),
      ),
    );
    expect(new Set(written.flat().map(({ stamp }) => stamp)).size).toBe(20);
    expect(await desk.all('plan')).toHaveLength(20);
    await other.close();
  });

  it('Snapshots and corrections of a post should come oldest first.', async () => {
    const taken = ['2026-03-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    await desk.commit(
      taken.map((takenAt, n) => ({
        kind: 'snapshot',
        id: `s${n}`,
        fields: { post: n === 2 ? 'another' : 'x', takenAt, likes: n, source: 'page' },
      })),
      '',
    );
    expect((await desk.snapshots('x')).map(({ id }) => id)).toEqual(['s1', 's0']);
    expect(await desk.amendments('x')).toEqual([]);
  });
});

describe('A commit', () => {
  it('should write nothing when one change of it is impossible.', async () => {
    const circular: Record<string, unknown> = {};
    circular.notes = () => 'no JSON';
    const wrong: [Change[], string][] = [
      [[post(1), { kind: 'plan', id: '', fields: { title: 'x' } }], 'no id'],
      [[post(1), { kind: 'nothing' as Kind, id: 'x', fields: {} } as Change], 'no kind'],
      [[post(1), { kind: 'plan', id: 'x', fields: circular } as Change], 'no JSON'],
      [[post(1), { kind: 'plan', id: 'x', fields: { stamps: {} } } as unknown as Change], 'stamps'],
      [[post(1), { kind: 'post', id: 'x', fields: { length: Number.NaN } }], 'NaN'],
    ];
    for (const [changes, why] of wrong) {
      await expect(desk.commit(changes, ''), why).rejects.toMatchObject({ problem: 'invalid' });
    }
    expect(await desk.countPosts({})).toBe(0);
    expect(await desk.countOperations()).toBe(0);
  });

  it('should write nothing and say so when the storage is full.', async () => {
    await desk.commit([post(1)], '');
    const add = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const failed = desk.commit([post(2), post(3)], '');
    await expect(failed).rejects.toBeInstanceOf(DeskError);
    await expect(failed).rejects.toMatchObject({ problem: 'storage-full' });
    add.mockRestore();
    expect(await desk.countPosts({})).toBe(1);
    expect(await desk.countOperations()).toBe(1);
    await desk.commit([post(2)], '');
    expect(await desk.countPosts({})).toBe(2);
  });

  it('should be heard in every other view, with the kinds it touched, until one stops listening.', async () => {
    const other = open();
    const stop = new AbortController();
    const heard = vi.fn();
    other.watch(heard, stop.signal);
    await desk.commit([post(1), { kind: 'plan', id: 'p', fields: { title: 'x' } }], '');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(['post', 'plan']));
    stop.abort();
    const later = vi.fn();
    const still = new AbortController();
    other.watch(later, still.signal);
    await desk.commit([post(2)], '');
    await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1));
    expect(heard).toHaveBeenCalledTimes(1);
    still.abort();
    await other.close();
  });

  it('should also be told to those the channel does not reach.', async () => {
    const committed = vi.fn();
    const telling = openDesk({
      now: () => now,
      newDevice: () => 'd',
      name: `desk-${name}`,
      committed,
    });
    await telling.commit([post(1)], '');
    expect(committed).toHaveBeenCalledWith(['post']);
    await telling.close();
  });
});

/** Older browsers have no getAllRecords; the log must read the same without it. */
const browsers = [
  ['a browser of today', undefined],
  ['an older browser', 'getAllRecords'],
] as const;

describe.each(browsers)('The log in %s', (_browser, lacks) => {
  const prototype = IDBIndex.prototype as unknown as Record<string, unknown>;
  const has = lacks && prototype[lacks];
  beforeAll(() => {
    if (lacks) prototype[lacks] = undefined;
  });
  afterAll(() => {
    if (lacks) prototype[lacks] = has;
  });

  const posts = Array.from({ length: 137 }, (_, n) =>
    post(n, {
      network: (['vk', 'facebook', 'instagram'] as const)[n % 3]!,
      account: n % 4 ? 'library' : 'branch',
      rubric: n % 5 ? 'news' : 'jubilee',
      state: n % 7 ? 'published' : 'edited',
      planItem: n % 10 ? undefined : 'plan-1',
      permalink: `https://vk.ru/wall-1_${n}`,
      author: n % 11 ? undefined : 'anna',
    }),
  );
  const records = posts.map(({ id, fields }) => ({ id, ...fields }) as Post);

  beforeEach(async () => {
    await desk.commit(
      [...posts, { kind: 'member', id: 'anna', fields: { name: 'Анна Ковальчук' } }],
      '',
    );
  });

  const queries: [string, PostQuery][] = [
    ['everything', {}],
    ['a member, as publisher or author', { members: ['anna'] }],
    ['networks', { networks: ['facebook', 'instagram'] }],
    ['one account', { accounts: ['branch'] }],
    ['two accounts', { accounts: ['branch', 'library'] }],
    ['a rubric', { rubrics: ['jubilee'] }],
    ['a state', { states: ['edited'] }],
    ['a plan item', { planItem: 'plan-1' }],
    ['a time', { from: '2026-01-01T00:10:00.000Z', to: '2026-01-01T00:20:00.000Z' }],
    ['one account in a time', { accounts: ['library'], from: '2026-01-01T00:10:00.000Z' }],
    ['a time that ends before it begins', { from: '2026-02-01', to: '2026-01-01' }],
    ['a word in the text', { text: 'запись 13' }],
    ['a word in the address', { text: 'wall-1_99' }],
    ['a member’s name', { text: 'ковальчук' }],
    ['nothing', { text: 'нет такого' }],
    ['all at once', { members: ['boris'], networks: ['vk'], rubrics: ['news'], text: '1' }],
  ];

  for (const [what, query] of queries) {
    it(`should find ${what} page by page, newest first, nothing twice and nothing lost.`, async () => {
      const wanted = records
        .filter(postFilter(query, new Map([['anna', 'Анна Ковальчук']])))
        .sort((a, b) =>
          a.publishedAt === b.publishedAt ? cmp(b.id, a.id) : cmp(b.publishedAt, a.publishedAt),
        );
      for (const limit of [7, 200]) {
        const found = await allPages(desk, query, limit);
        expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }
      expect(await desk.countPosts(query)).toBe(wanted.length);
    });
  }

  it('Many posts of one instant should be paged through, nothing twice and nothing lost.', async () => {
    const at = '2026-05-05T05:05:05.000Z';
    const many = Array.from({ length: 1300 }, (_, n) => post(1000 + n, { publishedAt: at }));
    await desk.commit(many, '');
    const found = await allPages(desk, { from: at, text: 'запись' }, 70);
    expect(found).toHaveLength(1300);
    expect(new Set(found.map(({ id }) => id)).size).toBe(1300);
    expect(await desk.countPosts({ from: at })).toBe(1300);
    expect(await desk.countPosts({})).toBe(1300 + posts.length);
  });

  it('A page should go on where the last one ended even when posts come and go in between.', async () => {
    const first = await desk.posts({}, { limit: 10 });
    const last = first.posts.at(-1)!;
    await desk.commit([post(500), { kind: 'post', id: last.id, fields: { deleted: true } }], '');
    const second = await desk.posts({}, { limit: 10, after: first.next! });
    const order = records
      .sort((a, b) =>
        a.publishedAt === b.publishedAt ? cmp(b.id, a.id) : cmp(b.publishedAt, a.publishedAt),
      )
      .map(({ id }) => id);
    expect(second.posts.map(({ id }) => id)).toEqual(order.slice(10, 20));
  });

  it('A post should be returned as it was written, with nothing of the storage in it.', async () => {
    const {
      posts: [newest],
    } = await desk.posts({}, { limit: 1 });
    expect(newest).toEqual(JSON.parse(JSON.stringify(records.find(({ id }) => id === newest!.id))));
  });
});

function cmp(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
