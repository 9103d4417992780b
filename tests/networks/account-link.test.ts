import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccountLink } from '../../networks/account-link';

describe('The address of an account', () => {
  it.each([
    ['https://vk.com/unilib', 'vk', 'unilib', []],
    ['vk.ru/club217001', 'vk', 'club217001', ['-217001']],
    [' https://m.vk.com/public5?from=search ', 'vk', 'public5', ['-5']],
    ['https://vk.com/id42', 'vk', 'id42', ['42']],
    ['https://vk.com/wall-217001_512', 'vk', 'club217001', ['-217001']],
    ['https://vk.com/feed?w=wall-9_3', 'vk', 'club9', ['-9']],
    ['https://vk.com/unilib?w=wall-9_3', 'vk', 'club9', ['-9']],
    ['https://www.facebook.com/natlib.by/posts/123', 'facebook', 'natlib.by', []],
    ['m.facebook.com/Natlib.By', 'facebook', 'natlib.by', []],
    ['https://ru-ru.facebook.com/natlib.by', 'facebook', 'natlib.by', []],
    [
      'https://www.facebook.com/profile.php?id=61550000000001',
      'facebook',
      '61550000000001',
      ['61550000000001'],
    ],
    [
      'https://www.facebook.com/people/Lib-Name/61550000000001/',
      'facebook',
      '61550000000001',
      ['61550000000001'],
    ],
    [
      'https://www.facebook.com/Library-100064000000000/',
      'facebook',
      'library-100064000000000',
      ['100064000000000'],
    ],
    ['https://www.facebook.com/groups/12345/posts/6', 'facebook', '12345', ['12345']],
    [
      'https://business.facebook.com/latest/home?asset_id=1000457',
      'facebook',
      '1000457',
      ['1000457'],
    ],
    ['fb.com/natlib', 'facebook', 'natlib', []],
    ['https://www.instagram.com/NatLib/?hl=ru', 'instagram', 'natlib', []],
    ['instagram.com/nat_lib.by', 'instagram', 'nat_lib.by', []],
    ['https://www.instagram.com/stories/natlib/1/', 'instagram', 'natlib', []],
    ['https://www.threads.com/@NatLib/post/C_4-0q4Vmw1', 'threads', 'natlib', []],
    ['threads.net/@nat_lib.by', 'threads', 'nat_lib.by', []],
    ['https://x.com/NatLib/status/1860000000000000001', 'x', 'natlib', []],
    ['https://mobile.twitter.com/natlib?lang=ru', 'x', 'natlib', []],
  ])('%s should be understood.', (link, network, handle, ownerIds) => {
    expect(parseAccountLink(link)).toMatchObject({ network, handle, ownerIds });
  });

  it.each([
    'https://vk.com/',
    'https://vk.com/feed',
    'https://www.facebook.com/profile.php',
    'https://www.facebook.com/watch',
    'https://www.facebook.com/pg/pg',
    'https://www.instagram.com/p/abc/',
    'https://www.instagram.com/explore/',
    'https://www.threads.com/search',
    'https://x.com/home',
    'https://x.com/i/status/17',
    'https://x.com.evil.example/natlib',
    'https://ok.ru/unilib',
    'https://vk.com.evil.example/unilib',
    'unilib',
    '',
    'https://vk.com/%',
  ])('%s should not.', (link) => {
    expect(parseAccountLink(link)).toBeNull();
  });

  it('should be understood again from the address it was cleaned to.', () => {
    const parts = fc.constantFrom('vk.com', 'facebook.com', 'instagram.com', 'm.vk.ru');
    fc.assert(
      fc.property(parts, fc.string(), (host, path) => {
        const first = parseAccountLink(`https://${host}/${path}`);
        if (!first) return;
        const again = parseAccountLink(first.link);
        expect(again).toEqual(first);
      }),
      { numRuns: 2_000 },
    );
  });
});
