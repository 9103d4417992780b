import { describe, expect, it } from 'vitest';
import { namesNoPost, postLink } from '../../../domain/log/permalink';

const wall = {
  network: 'vk',
  ownerId: '-123456',
  nativeId: '77',
  permalink: 'https://vk.ru/wall-123456_77',
};

describe('The address of a post', () => {
  it.each([
    ['https://vk.com/wall-123456_77', wall],
    ['https://vk.ru/wall-123456_77?reply=12', wall],
    ['m.vk.com/wall-123456_77', wall],
    ['https://vk.ru/club123456?w=wall-123456_77%2Fall', wall],
    ['  https://vk.com/feed?w=wall-123456_77 ', wall],
    [
      'https://www.facebook.com/unilib.page/posts/pfbid02abc?__cft__[0]=x',
      {
        network: 'facebook',
        handle: 'unilib.page',
        nativeId: 'pfbid02abc',
        permalink: 'https://www.facebook.com/unilib.page/posts/pfbid02abc',
      },
    ],
    [
      'https://www.facebook.com/100064/posts/555/',
      {
        network: 'facebook',
        ownerId: '100064',
        nativeId: '555',
        permalink: 'https://www.facebook.com/100064/posts/555',
      },
    ],
    [
      'https://m.facebook.com/story.php?story_fbid=555&id=100064&mibextid=z',
      {
        network: 'facebook',
        ownerId: '100064',
        nativeId: '555',
        permalink: 'https://www.facebook.com/permalink.php?story_fbid=555&id=100064',
      },
    ],
    [
      'https://www.facebook.com/reel/1668856244533313/',
      {
        network: 'facebook',
        nativeId: '1668856244533313',
        permalink: 'https://www.facebook.com/reel/1668856244533313',
      },
    ],
    [
      'https://www.instagram.com/p/CA/',
      { network: 'instagram', nativeId: '128', permalink: 'https://www.instagram.com/p/CA/' },
    ],
    [
      'https://www.instagram.com/UniLib/reel/B_-/?igsh=1',
      {
        network: 'instagram',
        handle: 'unilib',
        nativeId: '8190',
        permalink: 'https://www.instagram.com/reel/B_-/',
      },
    ],
    [
      'https://www.threads.net/@NatLib/post/CA?xmt=1',
      {
        network: 'threads',
        handle: 'natlib',
        nativeId: '128',
        permalink: 'https://www.threads.com/@natlib/post/CA',
      },
    ],
    [
      'https://twitter.com/NatLib/status/1860000000000000001/photo/1?s=20',
      {
        network: 'x',
        handle: 'natlib',
        nativeId: '1860000000000000001',
        permalink: 'https://x.com/natlib/status/1860000000000000001',
      },
    ],
    [
      'https://x.com/i/status/17',
      { network: 'x', nativeId: '17', permalink: 'https://x.com/i/status/17' },
    ],
  ])('%s should be understood.', (address, link) => {
    expect(postLink(address)).toEqual(link);
  });

  it('Instagram’s code should become the number, digit for digit.', () => {
    const code = 'DEF-_gh12Ab';
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    let left = BigInt(postLink(`https://www.instagram.com/p/${code}/`)!.nativeId);
    expect(left).toBeGreaterThan(2n ** 53n);
    let back = '';
    for (; left > 0n; left /= 64n) back = digits[Number(left % 64n)] + back;
    expect(back).toBe(code);
  });

  it.each([
    'https://example.org/wall-1_2',
    'https://vk.com/club1',
    'https://vk.com/wall-1',
    'https://evilvk.com/wall-1_2',
    'https://www.facebook.com/unilib.page',
    'https://www.instagram.com/unilib/',
    'https://www.threads.com/@unilib',
    'https://x.com/unilib',
    'не ссылка',
    '',
  ])('%s should not be taken for one.', (address) => {
    expect(postLink(address)).toBeUndefined();
  });
});

describe('An address that names no post', () => {
  it.each([
    'https://vk.com/club1',
    'vk.ru/unilib',
    'https://www.facebook.com/unilib.page',
    'https://www.instagram.com/unilib/',
  ])('%s should be told.', (address) => expect(namesNoPost(address)).toBe(true));

  it.each(['https://vk.com/wall-1_2', 'https://library.example/news/1', 'не ссылка', ''])(
    '%s should pass.',
    (address) => expect(namesNoPost(address)).toBe(false),
  );
});
