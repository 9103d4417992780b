import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/actor';
import { compareGroups } from '../../app/compare-groups';
import { correctPost, withdrawPost } from '../../app/correct-post';
import { logByHand } from '../../app/log-by-hand';
import {
  changePlanItem,
  createPlanItem,
  deletePlanItem,
  duplicatePlanItem,
  movePlanItem,
  setPlanStatus,
} from '../../app/plan-post';
import { recordPublication } from '../../app/record-publication';
import { addSample } from '../../app/sample/add-sample';
import { undo } from '../../app/undo';
import type { LocalDesk } from '../../storage/desk';
import { deskOfTeam, portsOver, seenOnVk } from './publication-fixtures';

let desk: LocalDesk;
let actor: Actor;

beforeEach(async () => {
  desk = await deskOfTeam();
  let ids = 0;
  actor = {
    desk,
    by: 'anna',
    now: () => Date.parse('2026-11-22T13:00:00Z'),
    newId: () => `new-${++ids}`,
  };
});
afterEach(() => desk.close());

describe('Planning', () => {
  it('should make an idea without a day and a draft with one.', async () => {
    const idea = await createPlanItem(actor, { title: 'Идея' });
    expect(await desk.get('plan', idea.id)).toMatchObject({ status: 'idea', accounts: [] });
    const draft = await createPlanItem(actor, { title: 'Пост', date: '2026-11-30' });
    expect((await desk.get('plan', draft.id))?.status).toBe('draft');
  });

  it('should move an item to a day and back among the ideas.', async () => {
    const { id } = await createPlanItem(actor, { title: 'Идея', time: '10:00' });
    await movePlanItem(actor, id, { date: '2026-12-01' });
    expect(await desk.get('plan', id)).toMatchObject({
      date: '2026-12-01',
      time: '10:00',
      status: 'draft',
    });
    await movePlanItem(actor, id, {});
    const back = await desk.get('plan', id);
    expect(back).toMatchObject({ status: 'idea' });
    expect(back).not.toHaveProperty('date');
  });

  it('should make a copy that has not been published.', async () => {
    await recordPublication(seenOnVk(), portsOver(desk));
    const { id } = await duplicatePlanItem(actor, 'item', { date: '2026-12-22' });
    const copy = await desk.get('plan', id);
    expect(copy).toMatchObject({ title: 'Встреча', date: '2026-12-22', status: 'draft' });
    expect(copy).not.toHaveProperty('published');
  });

  it('should refuse what an item cannot become, and items that are not there.', async () => {
    await expect(setPlanStatus(actor, 'item', 'idea')).rejects.toMatchObject({
      problem: 'invalid',
    });
    await setPlanStatus(actor, 'item', 'cancelled');
    expect((await desk.get('plan', 'item'))?.status).toBe('cancelled');
    await expect(deletePlanItem(actor, 'nobody')).rejects.toMatchObject({ problem: 'invalid' });
  });
});

describe('Undo', () => {
  it('should take back a creation, a change and a deletion, and do them again.', async () => {
    const { id, operations } = await createPlanItem(actor, { title: 'Новый' });
    const gone = await undo(actor, operations);
    expect((await desk.all('plan')).map((one) => one.id)).toEqual(['item']);
    await undo(actor, gone);
    expect(await desk.get('plan', id)).toMatchObject({ title: 'Новый' });

    const changed = await changePlanItem(actor, 'item', { title: 'Другое', notes: 'новое' });
    await undo(actor, changed);
    const item = await desk.get('plan', 'item');
    expect(item?.title).toBe('Встреча');
    expect(item).not.toHaveProperty('notes');

    await undo(actor, await deletePlanItem(actor, 'item'));
    expect((await desk.get('plan', 'item'))?.deleted).toBeFalsy();
  });

  it('should leave alone what somebody changed since.', async () => {
    const mine = await changePlanItem(actor, 'item', { title: 'Моё', notes: 'моё' });
    await changePlanItem({ ...actor, by: 'boris' }, 'item', { title: 'Его' });
    await undo(actor, mine);
    const item = await desk.get('plan', 'item');
    expect(item?.title).toBe('Его');
    expect(item).not.toHaveProperty('notes');
  });
});

describe('Correcting the log', () => {
  const id = 'vk:-123456_77';
  beforeEach(async () => {
    await recordPublication(seenOnVk(), portsOver(desk));
  });

  it('should keep the old value, who changed it, when and why.', async () => {
    await correctPost(actor, id, { publisher: 'boris', rubric: 'events' }, 'Писал Борис');
    expect(await desk.get('post', id)).toMatchObject({ publisher: 'boris' });
    expect(await desk.amendments(id)).toEqual([
      {
        id: 'new-1',
        post: id,
        field: 'publisher',
        old: 'anna',
        new: 'boris',
        by: 'anna',
        at: '2026-11-22T13:00:00.000Z',
        why: 'Писал Борис',
      },
    ]);
  });

  it('should carry the post from one plan item to another.', async () => {
    const other = await createPlanItem(actor, { title: 'Другая', date: '2026-11-22' });
    await correctPost(actor, id, { planItem: other.id });
    expect((await desk.get('plan', 'item'))?.status).toBe('approved');
    expect(await desk.get('plan', other.id)).toMatchObject({
      status: 'published',
      published: { vk: id },
    });
  });

  it('should take another form of the same address for no correction.', async () => {
    await correctPost(actor, id, { permalink: 'https://m.vk.ru/wall-123456_77?from=feed' });
    expect(await desk.amendments(id)).toEqual([]);
    await correctPost(actor, id, { permalink: 'https://vk.com/wall-123456_78' });
    expect((await desk.get('post', id))?.permalink).toBe('https://vk.ru/wall-123456_78');
  });

  it('should measure a corrected text anew.', async () => {
    const { hash } = (await desk.get('post', id))!;
    await correctPost(actor, id, { text: 'Иначе\r\n' });
    const post = (await desk.get('post', id))!;
    expect(post).toMatchObject({ text: 'Иначе', length: 5 });
    expect(post.hash).not.toBe(hash);
  });

  it('A withdrawn post should leave the log and free its plan item; undo should bring both back.', async () => {
    const operations = await withdrawPost(actor, id, 'Это была проба');
    expect(await desk.countPosts({})).toBe(0);
    expect((await desk.get('plan', 'item'))?.status).toBe('approved');
    expect(await withdrawPost(actor, id)).toEqual([]);
    await undo(actor, operations);
    expect(await desk.countPosts({})).toBe(1);
    expect((await desk.get('plan', 'item'))?.published).toEqual({ vk: id });
  });
});

describe('Logging by hand', () => {
  it('should tell the account from the address, and turn the plan item.', async () => {
    const outcome = await logByHand(actor, {
      permalink: 'https://vk.ru/wall-123456_77?from=x',
      text: 'Приходите',
      planItem: 'item',
    });
    expect(outcome).toEqual({
      entry: 'vk:-123456_77',
      result: 'logged',
      post: 'vk:-123456_77',
      publisher: 'anna',
    });
    expect(await desk.get('post', 'vk:-123456_77')).toMatchObject({
      account: 'vk',
      evidence: 'hand',
      author: 'marina',
      publishedAt: '2026-11-22T13:00:00.000Z',
    });
    expect((await desk.get('plan', 'item'))?.status).toBe('published');
  });

  it('should be the same record as the one seen going out, before or after.', async () => {
    await logByHand(actor, { permalink: 'https://vk.com/wall-123456_77', text: 'Приходите' });
    expect(await recordPublication(seenOnVk(), portsOver(desk))).toMatchObject({
      result: 'merged',
    });
    const again = { permalink: 'https://vk.com/wall-123456_77', text: 'x' };
    expect(await logByHand(actor, again)).toMatchObject({ result: 'merged', publisher: 'anna' });
    expect(await desk.countPosts({})).toBe(1);
    expect((await desk.get('post', 'vk:-123456_77'))?.evidence).toBe('hand');
  });

  it('should become the numbered record when the network’s answer comes after all.', async () => {
    const text = 'Приходите\nв читальный зал';
    const by = {
      account: 'vk',
      text,
      state: 'unconfirmed',
      publishedAt: '2026-11-22T11:59:00.000Z',
    } as const;
    await logByHand(actor, by);
    expect(await recordPublication(seenOnVk(), portsOver(desk))).toMatchObject({
      result: 'merged',
      post: 'vk:-123456_77',
    });
    const { posts } = await desk.posts({}, { limit: 9 });
    expect(posts).toMatchObject([{ id: 'vk:-123456_77', state: 'published', evidence: 'hand' }]);
  });

  it('should refuse other people’s posts and addresses of another network.', async () => {
    const foreign = { permalink: 'https://vk.com/wall-9_1', text: 'x' };
    expect(await logByHand(actor, foreign)).toMatchObject({ result: 'ignored' });
    const crossed = { permalink: 'https://vk.com/wall-9_1', account: 'facebook', text: 'x' };
    expect(await logByHand(actor, crossed)).toMatchObject({ result: 'ignored' });
    const underOurs = { permalink: 'https://vk.com/wall-9_1', account: 'vk', text: 'x' };
    expect(await logByHand(actor, underOurs)).toMatchObject({ result: 'ignored' });
    expect(await logByHand(actor, { text: 'x' })).toMatchObject({ result: 'ignored' });
    expect(await desk.countPosts({})).toBe(0);
  });

  it('should log a withdrawn post again.', async () => {
    const post = { permalink: 'https://vk.com/wall-123456_77', text: 'x' };
    await logByHand(actor, post);
    await withdrawPost(actor, 'vk:-123456_77');
    expect(await logByHand(actor, post)).toMatchObject({ result: 'logged' });
    expect(await desk.countPosts({})).toBe(1);
  });
});

describe('Comparing two ways of working', () => {
  it('should show something on the sample library.', async () => {
    await addSample(actor, { day: '2026-11-22', timeZone: 'Europe/Minsk', language: 'ru' });
    const span = { from: '2025-11-22', to: '2026-11-21' };
    const { figures, tests } = await compareGroups(
      desk,
      [{ mode: 'specialist' }, { mode: 'group' }],
      span,
    );
    const [alone, together] = figures;
    expect(alone.posts).toBeGreaterThan(20);
    expect(together.perWeek!).toBeGreaterThan(alone.perWeek!);
    expect(alone.days + together.days).toBe(365);
    expect(together.erView.n).toBe(together.posts);
    expect(together.erView.median!).toBeGreaterThan(alone.erView.median!);
    expect(tests.erView!.p).toBeLessThan(1);
  });
});
