import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postFilter } from '../../domain/log/post-filter';
import type { Change, Post } from '../../domain/records';
import { type LocalDesk, openDesk } from '../../storage/desk';

let name = 0;
let desk: LocalDesk;
const open = () =>
  openDesk({ now: () => 1_800_000_000_000, newDevice: () => 'd', name: `search-${name}` });

beforeEach(() => {
  name += 1;
  desk = open();
});
afterEach(() => desk.close());

const post = (id: number, month: number, fields: Partial<Post> = {}): Change => ({
  kind: 'post',
  id: `vk:-1_${id}`,
  fields: {
    network: 'vk',
    account: id % 2 ? 'library' : 'branch',
    publishedAt: new Date(Date.UTC(2025, month, 10, 12, id)).toISOString(),
    text: 'Запись',
    hash: '',
    length: id,
    state: 'published',
    evidence: 'answer',
    ...fields,
  },
});

/** Months written before their words were kept. */
async function forgetWords(): Promise<void> {
  const database = await openDB(`search-${name}`);
  await database.delete('meta', IDBKeyRange.bound(['words'], ['words', []]));
  database.close();
}

describe('The search in the log', () => {
  it.each([
    'https://vk.com/wall-1_7',
    'vk.ru/wall-1_7?from=feed',
    'https://m.vk.com/club1?w=wall-1_7',
  ])('should find a post of VK by its address in any form: %s', async (text) => {
    const told = (permalink: string) => post(7, 1, { permalink });
    for (const permalink of ['https://vk.ru/wall-1_7', 'https://vk.com/wall-1_7']) {
      await desk.commit([told(permalink), post(8, 1)], '');
      expect(await desk.countPosts({ text })).toBe(1);
      await forgetWords();
      expect(await desk.countPosts({ text })).toBe(1);
    }
  });

  it('should find what reading every post would, whatever was written, corrected or withdrawn before.', async () => {
    const word = fc.constantFrom('выставка', 'Выставке', 'книга', '«книга»', '№2', 'ещё');
    const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    const change = fc
      .record({
        id: fc.integer({ min: 1, max: 9 }),
        month: fc.integer({ min: 0, max: 15 }),
        text,
        deleted: fc.boolean(),
        publisher: fc.constantFrom('anna', 'boris', undefined),
        permalink: fc.constantFrom('https://vk.ru/wall-1_7', undefined),
      })
      .map(({ id, month, ...fields }) => post(id, month, fields as Partial<Post>));
    const commits = fc.array(
      fc.tuple(fc.array(change, { minLength: 1, maxLength: 5 }), fc.boolean()),
      { maxLength: 5 },
    );
    const query = fc.record(
      {
        text: fc.constantFrom('выстав', 'книга выставк', 'ВЫСТАВКА', 'wall-1_7', 'анна', 'нигде'),
        from: fc.constantFrom('2025-03-10T00:00:00.000Z', '2025-06-01'),
        to: fc.constantFrom('2025-09-10T12:04:00.000Z', '2026-01-01'),
        accounts: fc.constantFrom<string[][]>(['library'], ['library', 'branch']),
      },
      { requiredKeys: ['text'] },
    );
    await fc.assert(
      fc.asyncProperty(commits, query, async (all, query) => {
        await desk.close();
        name += 1;
        desk = open();
        await desk.commit([{ kind: 'member', id: 'anna', fields: { name: 'Анна Ковальчук' } }], '');
        for (const [changes, forgotten] of all) {
          await desk.commit(changes, '');
          if (forgotten) await forgetWords();
        }
        const { posts } = await desk.posts({}, { limit: 99 });
        const right = posts
          .filter(postFilter(query, new Map([['anna', 'Анна Ковальчук']])))
          .map(({ id }) => id);
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await desk.posts(query, { limit: 2, ...(after && { after }) });
          found.push(...page.posts.map(({ id }) => id));
          after = page.next;
        } while (after);
        expect(found).toEqual(right);
        expect(await desk.countPosts(query)).toBe(right.length);
      }),
      { numRuns: 60 },
    );
  });

  it('should say how far it is, and stop when nobody waits any more.', async () => {
    await desk.commit(
      Array.from({ length: 30 }, (_, n) => post(n, n, { text: n ? 'книга' : 'выставка' })),
      '',
    );
    const shares: number[] = [];
    const look = { progress: (share: number) => shares.push(share) };
    const page = await desk.posts({ text: 'выставка' }, { limit: 5 }, look);
    expect(page.posts).toHaveLength(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    const stop = new AbortController();
    const stopped = desk.posts(
      { text: 'книга' },
      { limit: 99 },
      { signal: stop.signal, progress: () => stop.abort(new Error('enough')) },
    );
    await expect(stopped).rejects.toThrow('enough');
    const counted = desk.countPosts({ text: 'книга' }, { signal: stop.signal });
    await expect(counted).rejects.toThrow('enough');
  });
});
