import { describe, expect, it } from 'vitest';
import { readCircumstances } from '../../app/post-circumstances';
import type { Change, Member, PlanItem, Post } from '../../domain/records';
import { fakeDesk } from '../components/gallery/fake-desk';

const now = Date.parse('2026-11-27T12:00:00Z');
const team: Change = {
  kind: 'team',
  id: 'team',
  fields: { timeZone: 'Europe/Minsk', officialName: 'Б', shortName: 'Б', languages: ['ru'] },
};
const account = (id: string, network: 'vk' | 'facebook', title: string): Change => ({
  kind: 'account',
  id,
  fields: { network, title, link: '', handle: id, ownerIds: [] },
});
const member = (id: string, fields: Partial<Member> = {}): Change => ({
  kind: 'member',
  id,
  fields: { name: `Имя ${id}`, initials: 'И', colour: 'plum', role: 'author', ...fields },
});
const item = (id: string, fields: Partial<PlanItem> = {}): Change => ({
  kind: 'plan',
  id,
  fields: {
    title: `Пост ${id}`,
    accounts: ['wall'],
    status: 'draft',
    date: '2026-11-27',
    ...fields,
  },
});
const post = (id: string, hoursAgo: number, fields: Partial<Post> = {}): Change => ({
  kind: 'post',
  id,
  fields: {
    network: 'vk',
    account: 'wall',
    publishedAt: new Date(now - hoursAgo * 3_600_000).toISOString(),
    text: `Текст ${id}`,
    hash: '',
    length: 1,
    state: 'published',
    evidence: 'answer',
    ...fields,
  },
});
const library = [
  team,
  account('wall', 'vk', 'Библиотека'),
  account('kids', 'vk', 'Детский зал'),
  account('page', 'facebook', 'Library'),
  member('anna'),
  member('olga'),
];
const asked = { network: 'vk', account: 'wall', me: 'anna', text: '' } as const;
const read = (more: Change[], about: object = {}) =>
  readCircumstances(fakeDesk([...library, ...more]), { ...asked, ...about }, now);

describe('What is known of a post on its way out', () => {
  it('should be the hour of the team, or the one the item is planned for while it is to come.', async () => {
    expect(await read([])).toMatchObject({ day: '2026-11-27', time: '15:00' });
    const plan = [
      item('late', { time: '09:00' }),
      item('soon', { time: '19:30' }),
      item('day', { date: '2026-12-01' }),
    ];
    expect(await read(plan, { planItem: 'late' })).toMatchObject({ time: '15:00' });
    expect(await read(plan, { planItem: 'soon' })).toMatchObject({ time: '19:30' });
    const later = await read(plan, { planItem: 'day' });
    expect(later.day).toBe('2026-12-01');
    expect(later.time).toBeUndefined();
  });

  it('should name what waits in the plan while nothing is taken, ideas left out.', async () => {
    const plan = [
      item('a', { time: '18:00' }),
      item('b', { time: '16:00' }),
      item('c', { status: 'idea' }),
    ];
    expect((await read(plan)).waiting).toEqual(['Пост b', 'Пост a']);
    expect((await read(plan, { planItem: 'a' })).waiting).toBeUndefined();
  });

  it('should tell where the item belongs.', async () => {
    const place = async (accounts: string[], about: object = {}) =>
      (await read([item('a', { accounts })], { planItem: 'a', ...about })).item;
    expect(await place(['wall'])).toMatchObject({ place: 'here' });
    expect(await place([])).toMatchObject({ place: 'here' });
    expect(await place(['kids'])).toMatchObject({ place: 'account', accounts: 'Детский зал' });
    expect(await place(['page'])).toMatchObject({ place: 'network', accounts: 'Library' });
    // A page that is no account of the team's may be the right one under another name.
    expect(await place(['kids'], { account: undefined })).toMatchObject({ place: 'here' });
  });

  it('should name the author only to somebody else, who does not edit the item.', async () => {
    const author = async (fields: Partial<PlanItem>) =>
      (await read([item('a', fields)], { planItem: 'a' })).item?.author;
    expect(await author({ author: 'olga' })).toBe('Имя olga');
    expect(await author({ author: 'anna' })).toBeUndefined();
    expect(await author({ author: 'olga', editor: 'anna' })).toBeUndefined();
  });

  it('should hold the text of this network that was approved, and no draft.', async () => {
    const text = { text: 'Общий', texts: { vk: 'Для ВКонтакте' } };
    const approved = async (status: PlanItem['status']) =>
      (await read([item('a', { ...text, status })], { planItem: 'a' })).item?.approved;
    expect(await approved('approved')).toBe('Для ВКонтакте');
    expect(await approved('review')).toBeUndefined();
  });

  it('should tell the post before and the hour that is taken, on this account alone.', async () => {
    const more = [
      item('a', { time: '16:00' }),
      item('b', { time: '16:20' }),
      item('c', { time: '16:01', accounts: ['kids'] }),
      post('p1', 2),
      post('p2', 1, { account: 'kids' }),
    ];
    const known = await read(more, { planItem: 'a' });
    expect(known.last).toEqual({ minutes: 180, words: 'Текст p1' });
    expect(known.slot).toEqual({ title: 'Пост b', time: '16:20', minutes: 20 });
    const scheduled = post('p3', 0, {
      state: 'scheduled',
      scheduledFor: '2026-11-27T13:05:00.000Z',
    });
    expect((await read([...more, scheduled], { planItem: 'a' })).slot).toMatchObject({
      title: 'Текст p3',
      time: '16:05',
      minutes: 5,
    });
  });

  it('should count the month of the rubric and the posts in a row by one author.', async () => {
    const rubric: Change = {
      kind: 'rubric',
      id: 'news',
      fields: { title: 'Анонсы', colour: 'plum', letter: 'А', targetShare: 0.3 },
    };
    const more = [
      rubric,
      post('p1', 3, { author: 'anna', rubric: 'news' }),
      post('p2', 9, { publisher: 'anna' }),
      post('p3', 30, { author: 'olga' }),
      post('p4', 24 * 40, { author: 'anna', rubric: 'news' }),
    ];
    const known = await read(more, { rubric: 'news' });
    expect(known.share).toEqual({ rubric: 'Анонсы', target: 0.3, own: 1, all: 3 });
    expect(known.row).toEqual({ author: 'Имя anna', posts: 2 });
    const alone = await readCircumstances(
      fakeDesk([team, account('wall', 'vk', 'Б'), member('anna'), ...more.slice(1)]),
      asked,
      now,
    );
    expect(alone.row).toBeUndefined();
  });

  it('should find a repeat as far back as the rule looks, and none when it is off.', async () => {
    const text = 'Приглашаем на вечер одной книги: читаем вслух роман о реке, о людях и о воде.';
    const old = post('p1', 24 * 12, { text });
    expect((await read([old], { text })).similar).toEqual({
      days: 12,
      words: `${text.slice(0, 59)}…`,
      share: 1,
    });
    const setting = (fields: object): Change => ({ kind: 'rule', id: 'Q07', fields });
    expect(
      (await read([old, setting({ options: { days: 10 } })], { text })).similar,
    ).toBeUndefined();
    expect((await read([old, setting({ level: 'off' })], { text })).similar).toBeUndefined();
  });
});
