import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPosts } from '../../../networks/vk/read-posts';
import { exchange, leaving } from './exchanges';
import { answers, wallItem } from './wall-answers';

describe('Posts in VK’s answers', () => {
  it.each(answers)('$name', ({ exchange, shows }) => {
    expect(readPosts(exchange)).toEqual(shows);
  });

  it.each(answers)('$name: the same of what leaves the page’s world, not a word in it', (one) => {
    const left = leaving(one.exchange)!;
    expect(readPosts(left)).toEqual(one.shows);
    expect(JSON.stringify(left)).not.toMatch(/Секрет|Иван/);
  });

  it('A counter that is not there should stay away, a nought should be a nought.', () => {
    const { views: _, ...item } = wallItem({ likes: { count: 0 } });
    const [post] = readPosts(
      exchange('https://api.vk.ru/method/wall.get', '', { response: { items: [item] } }),
    );
    expect(post?.counters).toEqual({ likes: 0, comments: 3, shares: 5 });
  });

  it.each([
    ['scheduled', { post_type: 'postpone' }],
    ['suggested', { post_type: 'suggest' }],
    ['a reply', { post_type: 'reply' }],
    ['a photo', { type: 'photo', post_type: undefined }],
    ['deleted', { is_deleted: true }],
    ['a visitor’s', { from_id: 7 }],
    ['without a number', { id: undefined }],
    ['without a wall', { owner_id: undefined }],
  ])('A post that is %s should be passed over.', (_, more) => {
    expect(
      readPosts(
        exchange('https://api.vk.ru/method/wall.get', '', {
          response: { items: [wallItem(more)] },
        }),
      ),
    ).toEqual([]);
  });

  it('Whatever comes, nothing should be thrown.', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (response) => {
        expect(Array.isArray(readPosts(exchange('https://vk.ru/x', '', response)))).toBe(true);
      }),
    );
  });
});
