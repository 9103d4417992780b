import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../app/answer-question';
import { hashText } from '../../app/hash-text';
import { recordPublication } from '../../app/record-publication';
import type { LocalDesk } from '../../storage/desk';
import { deskOfTeam, portsOver, seenOnVk } from './publication-fixtures';

let desk: LocalDesk;
let ports: ReturnType<typeof portsOver>;
const record = (entry: Parameters<typeof recordPublication>[0]) => recordPublication(entry, ports);
const log = async () => (await desk.posts({}, { limit: 50 })).posts;

beforeEach(async () => {
  desk = await deskOfTeam();
  ports = portsOver(desk);
});
afterEach(() => desk.close());

describe('A publication seen going out', () => {
  it('should become a record with everything that is known of it.', async () => {
    const outcome = await record(seenOnVk());
    expect(outcome).toEqual({
      entry: 'entry-1',
      result: 'logged',
      post: 'vk:-123456_77',
      publisher: 'anna',
    });
    const text = 'Приходите\nв читальный зал';
    expect(await desk.get('post', 'vk:-123456_77')).toEqual({
      id: 'vk:-123456_77',
      network: 'vk',
      account: 'vk',
      nativeId: '77',
      permalink: 'https://vk.com/wall-123456_77',
      publishedAt: '2026-11-22T12:00:01.000Z',
      publisher: 'anna',
      author: 'marina',
      planItem: 'item',
      rubric: 'events',
      text,
      hash: await hashText(text),
      length: text.length,
      media: 2,
      state: 'published',
      evidence: 'answer',
      guideVersion: 4,
      findingsLeft: ['T04'],
      overrides: [{ rule: 'D01', reason: 'A quotation', by: 'anna', atPublish: true }],
      ticks: { consent: { by: 'anna', at: '2026-11-22T11:59:00.000Z' } },
      secondsComposing: 95,
    });
  });

  it('should turn an item for two accounts to published only once it is out on both.', async () => {
    const accounts = ['vk', 'facebook'];
    await desk.commit([{ kind: 'plan', id: 'item', fields: { accounts } }], '');
    await record(seenOnVk());
    const first = await desk.get('plan', 'item');
    expect(first).toMatchObject({ status: 'approved', published: { vk: 'vk:-123456_77' } });
    const onFacebook = { network: 'facebook', state: 'published', nativeId: '9' } as const;
    const owner = { ownerIds: [], handles: ['unilib.page'] };
    await record(
      seenOnVk({
        id: 'entry-2',
        observation: { ...onFacebook, text: 'Приходите в читальный зал' },
        session: { ...seenOnVk().session!, owner },
        pageOwner: owner,
      }),
    );
    expect((await desk.get('plan', 'item'))?.status).toBe('published');
  });

  it('should turn its plan item to published, with the post it became.', async () => {
    await record(seenOnVk());
    expect(await desk.get('plan', 'item')).toMatchObject({
      status: 'published',
      published: { vk: 'vk:-123456_77' },
    });
  });

  it('should be one record however often it is told.', async () => {
    await record(seenOnVk());
    const before = await desk.countOperations();
    expect(await record(seenOnVk())).toMatchObject({ result: 'merged', post: 'vk:-123456_77' });
    expect(await record(seenOnVk({ id: 'entry-2' }))).toMatchObject({ result: 'merged' });
    expect(await desk.countOperations()).toBe(before);
    expect(await log()).toHaveLength(1);
  });

  it('should fill what a first, poorer sighting left out, and keep what that one said.', async () => {
    const poor = seenOnVk({ publisher: 'anna' });
    poor.observation = { network: 'vk', state: 'published', ownerId: '-123456', nativeId: '77' };
    poor.session = { ...poor.session!, notes: {}, text: '' };
    await record(poor);
    await record(seenOnVk({ id: 'entry-2', publisher: 'boris' }));
    const [post, ...others] = await log();
    expect(others).toEqual([]);
    expect(post).toMatchObject({
      publisher: 'anna',
      permalink: 'https://vk.com/wall-123456_77',
      text: 'Приходите\nв читальный зал',
      length: 25,
      findingsLeft: ['T04'],
    });
  });

  it('should stay withdrawn when the person has withdrawn it.', async () => {
    await record(seenOnVk());
    await desk.commit([{ kind: 'post', id: 'vk:-123456_77', fields: { deleted: true } }], 'anna');
    await desk.commit(
      [{ kind: 'plan', id: 'item', fields: { status: 'approved', published: {} } }],
      'anna',
    );
    expect(await record(seenOnVk())).toMatchObject({ result: 'merged' });
    expect(await log()).toEqual([]);
    expect(await desk.get('plan', 'item')).toMatchObject({ status: 'approved', published: {} });
  });
});

describe('A publication without the network’s number', () => {
  const nameless = (id = 'entry-1', at = '2026-11-22T12:00:01.000Z') => {
    const entry = seenOnVk({ id, at });
    entry.observation = { network: 'vk', state: 'published', ownerId: '-123456' };
    return entry;
  };

  it('should be logged under a name of its own, once.', async () => {
    expect(await record(nameless())).toMatchObject({ result: 'logged', post: 'vk:?entry-1' });
    expect(await record(nameless())).toMatchObject({ result: 'merged', post: 'vk:?entry-1' });
    expect(await log()).toHaveLength(1);
  });

  it('should become the numbered record when the number comes, and stay it.', async () => {
    await record(nameless());
    const outcome = await record(seenOnVk({ id: 'entry-2', at: '2026-11-22T12:00:09.000Z' }));
    expect(outcome).toMatchObject({ result: 'merged', post: 'vk:-123456_77', publisher: 'anna' });
    expect(await log()).toMatchObject([
      { id: 'vk:-123456_77', publishedAt: '2026-11-22T12:00:01.000Z', nativeId: '77' },
    ]);
    expect((await desk.get('plan', 'item'))?.published).toEqual({ vk: 'vk:-123456_77' });
    expect(await record(nameless())).toMatchObject({ result: 'merged', post: 'vk:-123456_77' });
    expect(await log()).toHaveLength(1);
  });

  it('should be the numbered record that came before it.', async () => {
    await record(seenOnVk());
    expect(await record(nameless('entry-2'))).toMatchObject({
      result: 'merged',
      post: 'vk:-123456_77',
    });
    expect(await log()).toHaveLength(1);
  });

  it('should not be taken for an older post with the same words.', async () => {
    await record(seenOnVk());
    const later = nameless('entry-2', '2026-11-24T12:00:00.000Z');
    expect(await record(later)).toMatchObject({ result: 'logged', post: 'vk:?entry-2' });
  });
});

describe('Two posts with the same words', () => {
  it('should be two records when the network gave them two numbers.', async () => {
    await record(seenOnVk());
    const second = seenOnVk({ id: 'entry-2' });
    second.observation = { ...second.observation, nativeId: '78' };
    expect(await record(second)).toMatchObject({ result: 'logged', post: 'vk:-123456_78' });
    expect(await log()).toHaveLength(2);
  });
});

describe('Whose post it is', () => {
  it('should be learned from the composer when an account’s number is not known yet.', async () => {
    const entry = seenOnVk();
    entry.observation = {
      network: 'facebook',
      state: 'published',
      ownerId: '100064',
      nativeId: '555',
    };
    entry.session = { ...entry.session!, owner: { ownerIds: [], handles: ['Unilib.Page'] } };
    expect(await record(entry)).toMatchObject({ result: 'logged', post: 'facebook:100064_555' });
    expect((await desk.get('account', 'facebook'))?.ownerIds).toEqual(['100064']);

    const again = { ...entry, id: 'entry-2' };
    again.observation = { ...entry.observation, ownerId: '61550', nativeId: '555' };
    expect(await record(again)).toMatchObject({ result: 'merged', post: 'facebook:100064_555' });
    expect((await desk.get('account', 'facebook'))?.ownerIds).toEqual(['100064', '61550']);

    const third = { ...entry, id: 'entry-3' };
    third.observation = { ...entry.observation, ownerId: '999', nativeId: '556' };
    expect((await desk.get('account', 'facebook'))?.ownerIds).toHaveLength(2);
    expect((await record(third)).result).not.toBe('logged');
  });

  it('should never be another account’s, whatever page is open.', async () => {
    const entry = seenOnVk();
    entry.observation = { ...entry.observation, ownerId: '42' };
    entry.session = { ...entry.session!, notes: {} };
    expect(await record(entry)).toMatchObject({ result: 'ignored' });
    expect(await log()).toEqual([]);
    expect(ports.asked).toEqual([]);
    expect((await desk.get('account', 'vk'))?.ownerIds).toEqual(['-123456']);
  });

  it('should be asked when a plan item was taken and the account is unknown.', async () => {
    const entry = seenOnVk();
    entry.observation = { ...entry.observation, ownerId: '42' };
    expect(await record(entry)).toMatchObject({ result: 'asked' });
    expect(ports.asked).toEqual([entry]);
    expect(await log()).toEqual([]);
  });

  it('should be read from the composer when the network does not name it.', async () => {
    const entry = seenOnVk();
    entry.observation = { network: 'instagram', state: 'published', nativeId: '333' };
    entry.session = { ...entry.session!, owner: { ownerIds: [], handles: ['unilib'] } };
    expect(await record(entry)).toMatchObject({ result: 'logged', post: 'instagram:unilib_333' });
    const numbered = { ...entry, id: 'entry-2' };
    numbered.observation = { ...entry.observation, ownerId: '17841' };
    expect(await record(numbered)).toMatchObject({
      post: 'instagram:unilib_333',
      result: 'merged',
    });
    expect(await log()).toHaveLength(1);
  });
});

describe('What no composer vouches for', () => {
  const forged = () => {
    const { session: _, ...entry } = seenOnVk();
    return entry;
  };

  it('should be asked about and not logged.', async () => {
    expect(await record(forged())).toMatchObject({ result: 'asked' });
    expect(ports.asked).toHaveLength(1);
    expect(await log()).toEqual([]);
  });

  it('should not be asked about when it is in the log already, or nobody’s of the team.', async () => {
    await record(seenOnVk());
    expect(await record(forged())).toMatchObject({ result: 'merged' });
    const others = forged();
    others.observation = { ...others.observation, ownerId: '-9', nativeId: '1' };
    expect(await record(others)).toMatchObject({ result: 'ignored' });
    expect(ports.asked).toEqual([]);
  });

  it('should be logged when a person says so, as the person they name.', async () => {
    await record(forged());
    const removed: string[] = [];
    const questions = {
      desk,
      hash: ports.hash,
      questions: async () => ports.asked,
      removeQuestion: async (id: string) => {
        removed.push(id);
      },
    };
    const answer = { log: true, publisher: 'boris', planItem: 'item' };
    expect(await answerQuestion(questions, 'entry-1', answer)).toMatchObject({
      result: 'logged',
      post: 'vk:-123456_77',
      publisher: 'boris',
    });
    expect(removed).toEqual(['entry-1']);
    expect(await log()).toMatchObject([
      { publisher: 'boris', planItem: 'item', text: 'Приходите\nв читальный зал' },
    ]);
    expect((await desk.get('plan', 'item'))?.status).toBe('published');
    expect(await answerQuestion(questions, 'unknown', answer)).toMatchObject({ result: 'ignored' });
  });

  it('should be let go when a person says it is not ours.', async () => {
    await record(forged());
    const removed: string[] = [];
    const outcome = await answerQuestion(
      {
        desk,
        hash: ports.hash,
        questions: async () => ports.asked,
        removeQuestion: async (id) => {
          removed.push(id);
        },
      },
      'entry-1',
      { log: false },
    );
    expect(outcome.result).toBe('ignored');
    expect(removed).toEqual(['entry-1']);
    expect(await log()).toEqual([]);
  });
});

describe('What happens to a post afterwards', () => {
  it('A refused publication should leave nothing in the log.', async () => {
    const entry = seenOnVk();
    entry.observation = { network: 'vk', state: 'failed', error: '214' };
    expect(await record(entry)).toEqual({ entry: 'entry-1', result: 'failed', problem: '214' });
    expect(await log()).toEqual([]);
    expect((await desk.get('plan', 'item'))?.status).toBe('approved');
  });

  it('A scheduled post should become published when it goes out.', async () => {
    const entry = seenOnVk();
    entry.observation = {
      ...entry.observation,
      state: 'scheduled',
      scheduledFor: '2026-11-23T06:00:00.000Z',
    };
    await record(entry);
    expect(await log()).toMatchObject([
      { state: 'scheduled', publishedAt: '2026-11-23T06:00:00.000Z' },
    ]);
    expect((await desk.get('plan', 'item'))?.status).toBe('approved');
    await record(seenOnVk({ id: 'entry-2', at: '2026-11-23T06:00:02.000Z' }));
    expect(await log()).toMatchObject([
      { state: 'published', publishedAt: '2026-11-23T06:00:02.000Z' },
    ]);
    expect((await desk.get('plan', 'item'))?.status).toBe('published');
  });

  describe('A post that waited and goes out under another number', () => {
    const waiting = () => {
      const entry = seenOnVk();
      entry.observation = {
        ...entry.observation,
        state: 'scheduled',
        nativeId: '40',
        scheduledFor: '2026-11-30T10:00:00.000Z',
      };
      return entry;
    };
    /** Sent from the list of what waits, with no composer open. */
    const sentOut = (nativeId = '77', text?: string) => {
      const { session: _, ...entry } = seenOnVk({ id: 'entry-2', publisher: 'boris' });
      entry.observation = {
        network: 'vk',
        state: 'published',
        ownerId: '-123456',
        nativeId,
        formerId: '40',
        permalink: `https://vk.ru/wall-123456_${nativeId}`,
        ...(text !== undefined && { text }),
      };
      return entry;
    };

    it('should be the one record it was, with its author, plan item and words.', async () => {
      await record(waiting());
      expect(await record(sentOut())).toEqual({
        entry: 'entry-2',
        result: 'merged',
        post: 'vk:-123456_77',
        publisher: 'anna',
      });
      const [post, ...others] = await log();
      expect(others).toEqual([]);
      expect(post).toMatchObject({
        id: 'vk:-123456_77',
        nativeId: '77',
        state: 'published',
        publisher: 'anna',
        text: 'Приходите\nв читальный зал',
        publishedAt: '2026-11-22T12:00:01.000Z',
        permalink: 'https://vk.ru/wall-123456_77',
      });
      expect(await desk.get('plan', 'item')).toMatchObject({
        status: 'published',
        published: { vk: 'vk:-123456_77' },
      });
      expect(ports.asked).toEqual([]);
    });

    it('should stay one when it is told twice.', async () => {
      await record(waiting());
      await record(sentOut());
      await record({ ...sentOut(), id: 'entry-3' });
      expect(await log()).toHaveLength(1);
    });

    it('should keep its number where the network leaves it, and take the words it went out with.', async () => {
      await record(waiting());
      await record(sentOut('40', 'Иначе'));
      const [post, ...others] = await log();
      expect(others).toEqual([]);
      expect(post).toMatchObject({
        id: 'vk:-123456_40',
        state: 'published',
        text: 'Иначе',
        length: 5,
      });
    });

    it('should be asked about when nobody of the team had it in the log.', async () => {
      expect(await record(sentOut())).toMatchObject({ result: 'asked' });
    });
  });

  it('An edit should be noted with the old text kept; a removal should not remove the record.', async () => {
    await record(seenOnVk());
    const edit = seenOnVk({ id: 'entry-2' });
    edit.observation = { ...edit.observation, state: 'edited', text: 'Новый текст' };
    expect(await record(edit)).toMatchObject({ result: 'merged' });
    await record(edit);
    const removal = seenOnVk({ id: 'entry-3' });
    removal.observation = { ...removal.observation, state: 'deleted' };
    await record(removal);
    expect(await log()).toMatchObject([{ state: 'deleted', text: 'Новый текст', length: 11 }]);
    const amendments = await desk.amendments('vk:-123456_77');
    expect(amendments.map(({ field, old, by }) => [field, old, by]).sort()).toEqual([
      ['state', 'edited', 'anna'],
      ['state', 'published', 'anna'],
      ['text', 'Приходите\nв читальный зал', 'anna'],
    ]);
  });

  it('A post that is removed and restored should be again what it was.', async () => {
    await record(seenOnVk());
    const change = (id: string, state: 'edited' | 'deleted' | 'restored') => {
      const entry = seenOnVk({ id });
      const { text: _, ...observation } = entry.observation;
      return record({ ...entry, observation: { ...observation, state } });
    };
    await change('entry-2', 'deleted');
    await change('entry-3', 'restored');
    expect(await log()).toMatchObject([{ state: 'published' }]);
    await change('entry-4', 'edited');
    await change('entry-5', 'deleted');
    await change('entry-6', 'restored');
    await change('entry-7', 'restored');
    expect(await log()).toMatchObject([{ state: 'edited', text: 'Приходите\nв читальный зал' }]);
    expect(await desk.amendments('vk:-123456_77')).toHaveLength(5);
  });

  it('An edit of a post that is not in the log should be let go.', async () => {
    const edit = seenOnVk();
    edit.observation = { ...edit.observation, state: 'edited' };
    expect(await record(edit)).toMatchObject({ result: 'ignored' });
  });
});
