import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DeskError } from '../../app/desk';
import { type DrainPorts, drainOutbox } from '../../app/drain-outbox';
import type { OutboxEntry } from '../../app/record-publication';
import type { LocalDesk } from '../../storage/desk';
import { exclusively } from '../../storage/exclusively';
import { entriesSetAside, putInOutbox, readOutbox, removeFromOutbox } from '../../storage/outbox';
import { deskOfTeam, portsOver, seenOnVk } from './publication-fixtures';

let desk: LocalDesk;
let ports: DrainPorts;

beforeEach(async () => {
  fakeBrowser.reset();
  desk = await deskOfTeam();
  ports = {
    ...portsOver(desk),
    read: readOutbox,
    remove: removeFromOutbox,
    now: () => Date.parse('2026-11-22T12:01:00.000Z'),
    exclusively: (work) => exclusively('outbox', work),
  };
});
afterEach(() => desk.close());

const logged = () => desk.countPosts({});

describe('The outbox', () => {
  it('should be empty once everything in it is in the log.', async () => {
    await putInOutbox(seenOnVk());
    const second = seenOnVk({ id: 'entry-2', at: '2026-11-22T11:00:00.000Z' });
    second.observation = { ...second.observation, nativeId: '78', text: 'Другой текст' };
    await putInOutbox(second);
    const outcomes = await drainOutbox(ports);
    expect(outcomes.map(({ entry, result }) => [entry, result])).toEqual([
      ['entry-2', 'logged'],
      ['entry-1', 'logged'],
    ]);
    expect(await readOutbox()).toEqual([]);
    expect(await drainOutbox(ports)).toEqual([]);
    expect(await logged()).toBe(2);
  });

  it('should make one record when the worker dies after the record and before the entry is gone.', async () => {
    await putInOutbox(seenOnVk());
    const dying = { ...ports, remove: async () => Promise.reject(new Error('killed')) };
    await expect(drainOutbox(dying)).rejects.toThrow('killed');
    expect(await logged()).toBe(1);
    expect(await readOutbox()).toHaveLength(1);
    expect(await drainOutbox(ports)).toMatchObject([{ result: 'merged', publisher: 'anna' }]);
    expect(await logged()).toBe(1);
    expect(await readOutbox()).toEqual([]);
  });

  describe('with an entry that waits for the network', () => {
    const pressed = () => {
      const { session, pageOwner, publisher } = seenOnVk();
      const observation = { network: 'vk', state: 'unconfirmed' } as const;
      const at = '2026-11-22T12:00:00.000Z';
      return {
        id: 'entry-1',
        at,
        observation,
        session,
        pageOwner,
        publisher,
        waiting: true as const,
      };
    };

    it('should leave it until the answer takes its place.', async () => {
      await putInOutbox(pressed() as OutboxEntry);
      expect(await drainOutbox(ports)).toEqual([]);
      expect(await readOutbox()).toHaveLength(1);
      await putInOutbox(seenOnVk());
      expect(await drainOutbox(ports)).toMatchObject([{ result: 'logged' }]);
      expect(await logged()).toBe(1);
    });

    it('should ask about it when no answer can come any more.', async () => {
      await putInOutbox(pressed() as OutboxEntry);
      const later = { ...ports, now: () => Date.parse('2026-11-22T12:11:00.000Z') };
      expect(await drainOutbox(later)).toMatchObject([{ result: 'asked' }]);
      expect(await readOutbox()).toEqual([]);
      expect(await logged()).toBe(0);
    });

    it('should ask nothing about a post that is in the log already.', async () => {
      await putInOutbox(seenOnVk());
      await drainOutbox(ports);
      const left = { ...pressed(), id: 'entry-9', waiting: undefined };
      await putInOutbox(left as unknown as OutboxEntry);
      expect(await drainOutbox(ports)).toMatchObject([{ result: 'merged' }]);
      expect(await logged()).toBe(1);
    });

    it('should not keep it for a moment when it is none of the team’s accounts.', async () => {
      const entry = pressed();
      const owner = { ownerIds: ['7001'], handles: ['id7001'] };
      const session = { ...entry.session!, owner, notes: {} };
      await putInOutbox({ ...entry, session } as OutboxEntry);
      expect(await drainOutbox(ports)).toMatchObject([{ result: 'ignored' }]);
      expect(await readOutbox()).toEqual([]);
    });
  });

  it('should make one record of each post when drained by many at once.', async () => {
    for (let n = 0; n < 6; n++) {
      const entry = seenOnVk({ id: `entry-${n}` });
      entry.observation = { ...entry.observation, nativeId: String(n % 2) };
      await putInOutbox(entry);
    }
    const outcomes = await Promise.all([1, 2, 3].map(() => drainOutbox(ports)));
    expect(
      outcomes
        .flat()
        .map(({ entry }) => entry)
        .sort(),
    ).toHaveLength(6);
    expect(outcomes.flat().filter(({ result }) => result === 'logged')).toHaveLength(2);
    expect(await logged()).toBe(2);
  });

  it('should keep an entry that could not be written, say why, and go on with the others.', async () => {
    await putInOutbox(seenOnVk());
    await putInOutbox(
      seenOnVk({ id: 'entry-2', observation: { network: 'vk', state: 'failed', error: '5' } }),
    );
    const full = {
      ...ports,
      desk: {
        ...desk,
        commit: async () => Promise.reject(new DeskError('storage-full')),
      },
    };
    expect(await drainOutbox(full)).toMatchObject([
      { entry: 'entry-1', result: 'failed', problem: 'storage-full' },
      { entry: 'entry-2', result: 'failed', problem: '5' },
    ]);
    expect((await readOutbox()).map(({ id }) => id)).toEqual(['entry-1']);
    expect(await drainOutbox(ports)).toMatchObject([{ entry: 'entry-1', result: 'logged' }]);
  });

  it('should set aside what cannot be understood and lose none of it.', async () => {
    await putInOutbox(seenOnVk());
    const broken = { id: 'broken', at: 'sometime', observation: 'none' };
    await fakeBrowser.storage.local.set({ 'outbox:broken': broken, settings: { theme: 'dark' } });
    expect((await readOutbox()).map(({ id }) => id)).toEqual(['entry-1']);
    expect(await entriesSetAside()).toEqual([broken]);
    expect(await drainOutbox(ports)).toHaveLength(1);
    expect(await entriesSetAside()).toEqual([broken]);
  });
});
