import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { request, serve } from '../../messages';
import { handlersOver } from '../../messages/handlers';
import { keepEntry } from '../../messages/keep-entry';
import { remoteDesk } from '../../messages/remote-desk';
import type { LocalDesk } from '../../storage/desk';
import { putInOutbox, readOutbox } from '../../storage/outbox';
import { writeSettings } from '../../storage/settings';
import { deskOfTeam, seenOnVk } from '../app/publication-fixtures';

let desk: LocalDesk;
const remote = remoteDesk();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    let answer: unknown;
    const sender = { id: fakeBrowser.runtime.id, tab: { id: 7 } };
    for (const listen of listeners) {
      await new Promise<void>((done) => {
        const waits = listen(JSON.parse(JSON.stringify(message)), sender, (reply: unknown) => {
          answer = JSON.parse(JSON.stringify(reply));
          done();
        });
        if (waits !== true) done();
      });
    }
    return answer;
  }) as never);
  listeners.length = 0;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(((
    listen: (typeof listeners)[number],
  ) => listeners.push(listen)) as never);
  desk = await deskOfTeam();
  serve({ ...handlersOver(desk), texts: () => ({ language: 'ru', messages: {} }) });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

const listeners: ((
  message: unknown,
  sender: unknown,
  reply: (answer: unknown) => void,
) => unknown)[] = [];

describe('The desk over messages', () => {
  it('should read and write the same records.', async () => {
    await remote.commit(
      [{ kind: 'member', id: 'm', fields: { name: 'Анна', department: 'МБА' } }],
      '',
    );
    expect(await remote.get('member', 'm')).toEqual(await desk.get('member', 'm'));
    expect(await remote.all('account')).toEqual(await desk.all('account'));
    expect(await remote.get('member', 'nobody')).toBeUndefined();
    expect(await remote.history('member', 'm')).toHaveLength(1);
    expect(await remote.snapshots('x')).toEqual([]);
    expect(await remote.amendments('x')).toEqual([]);
  });

  it('should clear a field set to undefined, although messages lose undefined.', async () => {
    await remote.commit(
      [{ kind: 'member', id: 'm', fields: { name: 'Анна', department: 'МБА' } }],
      '',
    );
    await remote.commit([{ kind: 'member', id: 'm', fields: { department: undefined } }], '');
    expect(await desk.get('member', 'm')).toEqual({ id: 'm', name: 'Анна' });
  });

  it('should page through the log.', async () => {
    await putInOutbox(seenOnVk());
    await request('outbox.drain', null);
    const page = await remote.posts({ text: 'читальный' }, { limit: 1 });
    expect(page.posts.map(({ id }) => id)).toEqual(['vk:-123456_77']);
    expect(await remote.countPosts({})).toBe(1);
    expect(await remote.posts({}, { limit: 1, after: '0 0' })).toEqual({ posts: [] });
  });

  it('should say the problem the background met.', async () => {
    const wrong = remote.commit([{ kind: 'member', id: '', fields: { name: 'x' } }], '');
    await expect(wrong).rejects.toMatchObject({ name: 'DeskError', problem: 'invalid' });
  });

  it('should say that nobody answers when the extension was updated.', async () => {
    listeners.length = 0;
    await expect(remote.all('plan')).rejects.toMatchObject({ problem: 'unavailable' });
  });
});

describe('The background', () => {
  it('should tell a tab what became of its entry even when another tab’s drain took it along.', async () => {
    await putInOutbox(seenOnVk());
    const first = await request('outbox.drain', null);
    const second = await request('outbox.drain', null);
    expect(first).toMatchObject([{ entry: 'entry-1', result: 'logged' }]);
    expect(second).toEqual(first);
  });

  it('What the outbox has no room for should be recorded at once, and later words about it make nothing twice.', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await keepEntry(seenOnVk());
    expect(await desk.countPosts({})).toBe(1);
    const [outcome] = await request('outbox.drain', null);
    expect(outcome).toMatchObject({ entry: 'entry-1', result: 'logged' });
    await keepEntry(seenOnVk());
    expect(await desk.countPosts({})).toBe(1);
  });

  it('What finds room nowhere should be told, and kept as soon as there is room.', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA'));
    // Pressed and not answered yet: nothing the background could record.
    const entry = seenOnVk({ at: new Date().toISOString(), waiting: true });
    await expect(keepEntry(entry)).rejects.toMatchObject({ problem: 'storage-full' });
    expect(await readOutbox()).toEqual([]);
    full.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(async () => expect(await readOutbox()).toEqual([entry]));
    vi.useRealTimers();
  });

  it('should keep questions and log what is answered.', async () => {
    const { session: _, ...entry } = seenOnVk();
    await putInOutbox(entry);
    expect(await request('outbox.drain', null)).toMatchObject([{ result: 'asked' }]);
    expect((await request('questions.list', null)).map(({ id }) => id)).toEqual(['entry-1']);
    const answer = { log: true, publisher: 'boris' };
    expect(await request('questions.answer', { id: 'entry-1', answer })).toMatchObject({
      result: 'logged',
      publisher: 'boris',
    });
    expect(await request('questions.list', null)).toEqual([]);
  });

  it('should say what is due on the account whose page is open, and what of it is mine.', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T09:00:00Z') });
    const page = { network: 'vk' as const, owner: { ownerIds: ['-123456'], handles: [] } };
    expect(await request('summary', page)).toEqual({ today: 1, questions: 0, configured: true });
    await writeSettings({ member: 'marina' });
    expect(await request('summary', page)).toMatchObject({ mine: { title: 'Встреча' } });
    const foreign = { network: 'vk' as const, owner: { ownerIds: ['-9'], handles: ['others'] } };
    expect(await request('summary', foreign)).toEqual({
      today: 0,
      questions: 0,
      configured: false,
    });
    await putInOutbox(seenOnVk());
    await request('outbox.drain', null);
    expect(await request('summary', page)).toMatchObject({ today: 0 });
    vi.useRealTimers();
  });

  it('should not answer strangers.', async () => {
    const replied = vi.fn();
    const told = listeners.map((listen) =>
      listen({ colophon: 'settings.get', ask: null }, { id: 'another-extension' }, replied),
    );
    expect(told).toEqual([undefined]);
    expect(replied).not.toHaveBeenCalled();
  });
});
