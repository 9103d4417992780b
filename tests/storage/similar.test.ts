import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Post } from '../../domain/records';
import { shareInCommon } from '../../domain/style-guide/sketches';
import { type LocalDesk, openDesk } from '../../storage/desk';

let name = 0;
let desk: LocalDesk;
const open = () =>
  openDesk({ now: () => 1_800_000_000_000, newDevice: () => 'd', name: `s${name}` });

beforeEach(() => {
  name += 1;
  desk = open();
});
afterEach(() => desk.close());

const texts = [
  'Приглашаем на вечер одной книги: читаем вслух роман о реке, о людях и о большой воде.',
  'Открыта выставка старых открыток из собрания библиотеки, её можно увидеть до конца месяца.',
  'Учимся переплетать книги: берите с собой любимую тетрадь и немного терпения на два часа.',
];
const post = (id: number, month: number, fields: Partial<Post> = {}): Change => ({
  kind: 'post',
  id: `vk:-1_${id}`,
  fields: {
    network: 'vk',
    account: 'library',
    publishedAt: new Date(Date.UTC(2026, month, 10, 12, id)).toISOString(),
    text: texts[id % texts.length]!,
    hash: '',
    length: 1,
    state: 'published',
    evidence: 'answer',
    ...fields,
  },
});
const query = { account: 'library', from: '2026-01-01T00:00:00.000Z' };
const found = async (text: string, from = query.from) =>
  (await desk.similar(text, { ...query, from })).map(({ post }) => post);

async function sketchedMonths(): Promise<string[]> {
  const database = await openDB(`s${name}`);
  const keys = await database.getAllKeys('meta', IDBKeyRange.bound(['sketches'], ['sketches', []]));
  database.close();
  return keys.map((key) => (key as string[])[1]!);
}

describe('Posts alike in the archive', () => {
  it('should be found with what they have in common, the nearest first.', async () => {
    await desk.commit([post(0, 2), post(1, 3), post(3, 4, { text: `${texts[0]} Ждём всех!` })], '');
    const similar = await desk.similar(texts[0]!, query);
    expect(similar.map(({ post }) => post)).toEqual(['vk:-1_0', 'vk:-1_3']);
    expect(similar[0]).toMatchObject({ share: 1, text: texts[0] });
    expect(similar[1]!.share).toBeLessThan(1);
    expect(
      await found('Совсем о другом: завтра библиотека закрыта, а послезавтра снова открыта.'),
    ).toEqual([]);
  });

  it('should be looked for from the instant asked on, and not among what never went out.', async () => {
    await desk.commit([post(0, 2), post(3, 3, { state: 'failed' }), post(6, 4)], '');
    expect(await found(texts[0]!, '2026-03-20T00:00:00.000Z')).toEqual(['vk:-1_6']);
  });

  it('should be known after a sleep without reading the posts again, month by month.', async () => {
    await desk.commit([post(0, 2), post(1, 3)], '');
    await found(texts[0]!);
    expect(await sketchedMonths()).toEqual(['2026-03', '2026-04']);
    await desk.close();
    desk = open();
    expect(await found(texts[0]!)).toEqual(['vk:-1_0']);
    await desk.commit([post(2, 3)], '');
    expect(await sketchedMonths()).toEqual(['2026-03']);
    expect(await found(texts[2]!)).toEqual(['vk:-1_2']);
    expect(await sketchedMonths()).toEqual(['2026-03', '2026-04']);
  });

  it('Counters seen later should throw nothing away.', async () => {
    await desk.commit([post(0, 2)], '');
    await found(texts[0]!);
    const snapshot = {
      post: 'vk:-1_0',
      takenAt: '2026-04-01T00:00:00.000Z',
      views: 5,
      source: 'page',
    };
    await desk.commit([{ kind: 'snapshot', id: 's', fields: snapshot as never }], '');
    expect(await sketchedMonths()).toEqual(['2026-03']);
  });

  it('should be what comparing with every post finds, whatever was committed in between.', async () => {
    const id = fc.integer({ min: 0, max: 8 });
    const change = fc
      .tuple(id, fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constantFrom(...texts))
      .map(([id, month, deleted, text]) => post(id, month, { deleted, text } as never));
    const commits = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(commits, fc.constantFrom(...texts), async (all, text) => {
        await desk.close();
        name += 1;
        desk = open();
        for (const changes of all) {
          await desk.commit(changes, '');
          const { posts } = await desk.posts({}, { limit: 99 });
          const right = posts.filter((one) => shareInCommon(one.text, text) >= 1 / 3);
          const answer = await found(text);
          expect(answer.length).toBe(Math.min(3, right.length));
          for (const one of answer) expect(right.map(({ id }) => id)).toContain(one);
        }
      }),
      { numRuns: 40 },
    );
  });
});
