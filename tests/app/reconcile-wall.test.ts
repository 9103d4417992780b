import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attributePosts, reconcileWall, type WallPost } from '../../app/reconcile-wall';
import { recordPublication } from '../../app/record-publication';
import { undo } from '../../app/undo';
import type { LocalDesk } from '../../storage/desk';
import { deskOfTeam, portsOver, seenOnVk } from './publication-fixtures';

const at = Date.parse('2026-11-22T12:30:00.000Z');
const page = { network: 'vk' as const, owner: { ownerIds: ['-123456'], handles: ['unilib'] } };
const seen = (about: Partial<WallPost> = {}): WallPost => ({
  network: 'vk',
  ownerId: '-123456',
  nativeId: '77',
  permalink: 'https://vk.ru/wall-123456_77',
  text: 'Приходите\nв читальный зал',
  counters: { likes: 3, views: 1200 },
  rounded: ['views'],
  source: 'dom',
  ...about,
});

let desk: LocalDesk;
let now: number;
let ports: ReturnType<typeof portsOver>;
let open: Set<string>;
const reconcile = (...posts: WallPost[]) =>
  reconcileWall(
    {
      desk,
      now: () => now,
      questions: async () => ports.asked,
      removeQuestion: async (id) => {
        ports.asked.splice(
          ports.asked.findIndex((one) => one.id === id),
          1,
        );
      },
      keepOpen: async (_account, ids) => {
        for (const { nativeId } of ids.open) open.add(nativeId);
        for (const id of ids.known) open.delete(id);
        return open.size;
      },
    },
    page,
    posts,
  );

beforeEach(async () => {
  desk = await deskOfTeam();
  ports = portsOver(desk);
  open = new Set();
  now = at;
});
afterEach(() => desk.close());

describe('A post seen on the wall', () => {
  it('should have its counters noted, once an hour and with what was rounded.', async () => {
    await recordPublication(seenOnVk(), ports);
    await reconcile(seen());
    now += 59 * 60_000;
    await reconcile(seen({ counters: { likes: 9 } }));
    const [one, ...more] = await desk.snapshots('vk:-123456_77');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ likes: 3, views: 1200, rounded: true, source: 'page' });
    expect(one).not.toHaveProperty('comments');
    now += 60_000;
    await reconcile(seen({ counters: { likes: 9 }, rounded: [] }));
    const after = await desk.snapshots('vk:-123456_77');
    expect(after).toHaveLength(2);
    expect(after[1]).not.toHaveProperty('rounded');
  });

  it('should be asked about when it is in no record, and count against the coverage.', async () => {
    await recordPublication(seenOnVk(), ports);
    const report = await reconcile(seen(), seen({ nativeId: '80', text: 'Другой пост' }));
    expect(report.entries).toMatchObject([
      { nativeId: '77', post: 'vk:-123456_77', publisher: 'anna' },
      { nativeId: '80', text: 'Другой пост' },
    ]);
    expect(report.entries[1]).not.toHaveProperty('post');
    expect(report.coverage).toEqual({ logged: 1, open: 1 });
    expect(await desk.countPosts({})).toBe(1);
  });

  it('should be nothing to us on a wall that is not the team’s.', async () => {
    const report = await reconcile(seen({ ownerId: '-99' }));
    expect(report.entries).toEqual([]);
    expect(open.size).toBe(0);
  });

  it('should be the team’s when the page says the number the team does not know yet.', async () => {
    const post: WallPost = { ...seen({ ownerId: '52', nativeId: '9' }), network: 'instagram' };
    const named = (ownerIds: string[]) =>
      reconcileWall(
        {
          desk,
          now: () => now,
          questions: async () => [],
          removeQuestion: async () => {},
          keepOpen: async () => 1,
        },
        { network: 'instagram', owner: { ownerIds, handles: ['unilib'] } },
        [post],
      );
    expect((await named(['53'])).entries).toEqual([]);
    expect((await named(['52'])).entries).toMatchObject([{ account: 'instagram' }]);
  });

  it('should stay out of sight once it was taken out of the log.', async () => {
    await recordPublication(seenOnVk(), ports);
    await desk.commit([{ kind: 'post', id: 'vk:-123456_77', fields: { deleted: true } }], '');
    const report = await reconcile(seen());
    expect(report.entries).toEqual([]);
    expect(await desk.snapshots('vk:-123456_77')).toEqual([]);
  });
});

describe('What waits for its post', () => {
  const scheduled = () =>
    seenOnVk({
      observation: {
        network: 'vk',
        state: 'scheduled',
        ownerId: '-123456',
        nativeId: '70',
        text: 'Приходите\nв читальный зал',
        scheduledFor: '2026-11-22T12:20:00.000Z',
      },
    });

  it('scheduled: should be published under its new number, its plan item too.', async () => {
    await recordPublication(scheduled(), ports);
    await reconcile(seen({ publishedAt: '2026-11-22T12:20:07.000Z' }));
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({
      state: 'published',
      nativeId: '77',
      permalink: 'https://vk.ru/wall-123456_77',
      publishedAt: '2026-11-22T12:20:07.000Z',
      publisher: 'anna',
    });
    expect(await desk.countPosts({})).toBe(1);
    expect(await desk.get('plan', 'item')).toMatchObject({
      published: { vk: 'vk:-123456_77' },
    });
  });

  it('scheduled: should wait on when its hour has not come, whatever looks like it.', async () => {
    await recordPublication(scheduled(), ports);
    now = Date.parse('2026-11-22T11:00:00.000Z');
    await reconcile(seen({ nativeId: '70' }), seen({ nativeId: '60' }));
    expect(await desk.get('post', 'vk:-123456_70')).toMatchObject({ state: 'scheduled' });
    expect(await desk.countPosts({})).toBe(1);
  });

  it('scheduled: should be published before its hour when the post says what it was.', async () => {
    await recordPublication(scheduled(), ports);
    now = Date.parse('2026-11-22T11:00:00.000Z');
    await reconcile(seen({ formerId: '70', text: 'Совсем иначе' }));
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({ state: 'published' });
    expect(await desk.countPosts({})).toBe(1);
  });

  it('unconfirmed: the open question should be answered by the post itself.', async () => {
    const entry = seenOnVk({ observation: { network: 'vk', state: 'unconfirmed' } });
    await recordPublication(entry, ports);
    expect(ports.asked).toHaveLength(1);
    const report = await reconcile(seen());
    expect(ports.asked).toEqual([]);
    expect(report.entries).toMatchObject([{ post: 'vk:-123456_77', publisher: 'anna' }]);
    expect(report.outcomes).toEqual([
      { entry: 'entry-1', result: 'logged', post: 'vk:-123456_77', publisher: 'anna' },
    ]);
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({
      state: 'published',
      evidence: 'page',
    });
  });

  it.each([
    ['another text', { text: 'Совсем другой текст' }],
    ['a post of days ago', { publishedAt: '2026-11-19T12:00:00.000Z' }],
    ['a post without a text', { text: '' }],
  ])('should not take %s.', async (_, about) => {
    await recordPublication(
      seenOnVk({ observation: { network: 'vk', state: 'unconfirmed' } }),
      ports,
    );
    await reconcile(seen(about));
    expect(ports.asked).toHaveLength(1);
    expect(await desk.countPosts({})).toBe(0);
  });

  it('should take neither of two when both would do.', async () => {
    const observation = { network: 'vk', state: 'unconfirmed' } as const;
    ports.asked.push(seenOnVk({ observation }), seenOnVk({ id: 'entry-2', observation }));
    await reconcile(seen());
    expect(ports.asked).toHaveLength(2);
  });
});

describe('Naming who wrote posts of the wall', () => {
  const actor = () => ({ desk, by: 'marina', now: () => now, newId: () => 'id' });

  it('should log them all in one write, which can be taken back.', async () => {
    const { entries } = await reconcile(seen(), seen({ nativeId: '80', text: 'Другой пост' }));
    const { posts, written } = await attributePosts(actor(), entries, 'anna');
    expect(posts).toEqual(['vk:-123456_77', 'vk:-123456_80']);
    expect(await desk.get('post', 'vk:-123456_80')).toMatchObject({
      publisher: 'anna',
      text: 'Другой пост',
      evidence: 'page',
      state: 'published',
    });
    expect((await reconcile(seen(), seen({ nativeId: '80' }))).coverage).toEqual({
      logged: 2,
      open: 0,
    });
    await undo(actor(), written);
    expect(await desk.countPosts({})).toBe(0);
    const again = await reconcile(seen(), seen({ nativeId: '80' }));
    expect(again.coverage).toEqual({ logged: 0, open: 2 });
    await attributePosts(actor(), again.entries, 'marina');
    expect(await desk.get('post', 'vk:-123456_80')).toMatchObject({ publisher: 'marina' });
    expect(await desk.countPosts({})).toBe(2);
  });

  it('should leave the publisher of a post that is in the log by now.', async () => {
    const { entries } = await reconcile(seen());
    await recordPublication(seenOnVk(), ports);
    await attributePosts(actor(), entries, 'marina');
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({ publisher: 'anna' });
    expect(await desk.countPosts({})).toBe(1);
  });
});

describe('A post that was named where its text is not kept', () => {
  it('should get its text from the wall, and nothing else that is known.', async () => {
    const actor = { desk, by: 'anna', now: () => now, newId: () => 'id' };
    const entry = { nativeId: '77', account: 'vk', publishedAt: '2026-11-22T10:00:00.000Z' };
    await attributePosts(actor, [entry], 'marina');
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({ text: '', length: 0 });
    await reconcile(seen());
    await reconcile(seen({ text: 'Другой текст' }));
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({
      text: 'Приходите\nв читальный зал',
      length: 25,
      publisher: 'marina',
      publishedAt: '2026-11-22T10:00:00.000Z',
    });
  });
});

describe('An account known by its name alone', () => {
  const owner = { ownerIds: ['100045700123456'], handles: ['unilib.page'] };
  const facebook = { network: 'facebook' as const, owner };
  const fields = {
    network: 'facebook' as const,
    title: 'Библиотека',
    link: '',
    handle: 'unilib.page',
  };
  const look = (page: typeof facebook) =>
    reconcileWall(
      {
        desk,
        now: () => now,
        questions: async () => [],
        removeQuestion: async () => undefined,
        keepOpen: async (_account, ids) => ids.open.length,
      },
      page,
      [seen({ network: 'facebook', ownerId: owner.ownerIds[0], permalink: '' })],
    );

  it('should get the number its wall tells, and its posts be its own.', async () => {
    await desk.commit(
      [{ kind: 'account', id: 'f', fields: { ...fields, ownerIds: [], followers: [] } }],
      '',
    );
    const { entries } = await look(facebook);
    expect(entries).toMatchObject([{ account: 'f', nativeId: '77' }]);
    expect(await desk.get('account', 'f')).toMatchObject({ ownerIds: owner.ownerIds });
  });

  it('A stranger’s page should teach it nothing.', async () => {
    await desk.commit(
      [{ kind: 'account', id: 'f', fields: { ...fields, ownerIds: [], followers: [] } }],
      '',
    );
    await look({ ...facebook, owner: { ownerIds: ['5'], handles: ['somebody'] } });
    expect(await desk.get('account', 'f')).toMatchObject({ ownerIds: [] });
  });
});
