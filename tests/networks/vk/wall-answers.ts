import type { Exchange, SeenPost } from '../../../networks/network';
import { exchange as publication } from './exchanges';

const exchange = (...about: Parameters<typeof publication>): Exchange => ({
  ...publication(...about),
  kind: 'posts',
});

/** A post as wall.get gives it, with what must never come out. */
export const wallItem = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  inner_type: 'wall_wallpost',
  id: 41,
  owner_id: -217001,
  from_id: -217001,
  signer_id: 7001,
  created_by: 7001,
  date: 1796032800,
  text: 'Секрет',
  post_type: 'post',
  attachments: [
    { type: 'photo', photo: { id: 9, owner_id: -217001, likes: { count: 1 }, text: 'Секрет' } },
  ],
  copy_history: [{ id: 3, owner_id: -5, from_id: -5, post_type: 'post', views: { count: 9 } }],
  likes: { count: 1240, user_likes: 0, can_like: 1 },
  comments: { count: 3, can_post: 1 },
  reposts: { count: 5, user_reposted: 0 },
  views: { count: 31_050 },
  ...more,
});

export const shown = (more: Partial<SeenPost> = {}): SeenPost => ({
  network: 'vk',
  ownerId: '-217001',
  nativeId: '41',
  permalink: 'https://vk.ru/wall-217001_41',
  publishedAt: '2026-11-30T10:00:00.000Z',
  counters: { likes: 1240, comments: 3, shares: 5, views: 31_050 },
  source: 'answer',
  ...more,
});

const second = wallItem({ id: 42, likes: undefined, reactions: { count: 8, items: [{ id: 0 }] } });
const secondShown = shown({
  nativeId: '42',
  permalink: 'https://vk.ru/wall-217001_42',
  counters: { likes: 8, comments: 3, shares: 5, views: 31_050 },
});
const people = { profiles: [{ id: 7001, first_name: 'Иван', likes: { count: 1 } }], groups: [] };
const url = (method: string) => `https://web.api.vk.ru/method/${method}?v=5.289`;

/** Answers that hold posts, as the site asks for them. */
export const answers: Array<{ name: string; exchange: Exchange; shows: SeenPost[] }> = [
  {
    name: 'a wall',
    exchange: exchange(url('wall.get'), 'owner_id=-217001', {
      response: { count: 2, items: [wallItem(), second], ...people },
    }),
    shows: [shown(), secondShown],
  },
  {
    name: 'one post, the older bare list',
    exchange: exchange(url('wall.getById'), 'posts=-217001_41', { response: [wallItem()] }),
    shows: [shown()],
  },
  {
    name: 'one post, as it comes today',
    exchange: exchange(url('wall.getById'), 'posts=-217001_41', {
      response: { items: [wallItem()], ...people },
    }),
    shows: [shown()],
  },
  {
    name: 'the feed, which names posts in its own way',
    exchange: exchange(url('newsfeed.getFeed'), '', {
      response: {
        items: [
          wallItem({ type: 'post', source_id: -217001, post_id: 41, id: 777, owner_id: undefined }),
          { type: 'friend', source_id: 5, friends: { count: 2 } },
        ],
        ...people,
        next_from: 'x',
      },
    }),
    shows: [shown()],
  },
  {
    name: 'a batch',
    exchange: exchange(
      url('batch.call'),
      '{"requests":[{"id":"0","method":"wall.get","params":{}}]}',
      { responses: [{ id: '0', body: { response: { items: [wallItem()] } } }] },
    ),
    shows: [shown()],
  },
  {
    name: 'a program',
    exchange: exchange(url('execute'), 'code=return%20API.wall.get()', {
      response: { wall: { items: [wallItem()] }, group: { id: 1 } },
    }),
    shows: [shown()],
  },
  {
    name: 'a post on a person’s wall, of an id above two hundred milliards',
    exchange: exchange(url('wall.get'), '', {
      response: { items: [wallItem({ owner_id: 200_000_000_042, from_id: 200_000_000_042 })] },
    }),
    shows: [shown({ ownerId: '200000000042', permalink: 'https://vk.ru/wall200000000042_41' })],
  },
  {
    name: 'a post that was scheduled before',
    exchange: exchange(url('wall.get'), '', {
      response: { items: [wallItem({ postponed_id: 40 })] },
    }),
    shows: [shown({ formerId: '40' })],
  },
  {
    name: 'an error',
    exchange: exchange(url('wall.get'), '', { error: { error_code: 15 } }),
    shows: [],
  },
];
