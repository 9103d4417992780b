import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInstagramPosts } from '../../../networks/instagram/find-posts';
import { readInstagramPosts } from '../../../networks/instagram/read-posts';
import { instagramWatcher } from '../../../networks/instagram/watcher';
import { handedOver } from '../watched';
import { addresses, node, oldNode, profileAnswer, secret } from './exchanges';
import { button, dialog, page, viewerData } from './page';

const names = 'fb_api_req_friendly_name=PolarisProfilePostsQuery';
/** Posts of an answer: the same for all of it and for what the observer hands over of it. */
const read = (answer: unknown, status = 200) => {
  const response = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const whole = { method: 'POST', url: addresses.graphql, status, request: names, response };
  const cut = handedOver(instagramWatcher, whole)!;
  const posts = readInstagramPosts({ kind: 'posts', ...whole });
  expect(readInstagramPosts(cut)).toEqual(posts);
  expect(cut.response).not.toMatch(/SECRET|Подпись|natlib/);
  return posts;
};

const photo = {
  network: 'instagram',
  nativeId: '3456789012345678901',
  ownerId: '4401',
  permalink: 'https://www.instagram.com/p/C_4-0q4Vmw1/',
  publishedAt: '2026-11-30T10:00:00.000Z',
  counters: { likes: 118, comments: 6 },
  source: 'answer',
};

describe('Counters in an answer', () => {
  it('should be read from the profile’s query, without views for a photo and without its words.', () => {
    expect(read(profileAnswer(node()))).toEqual([photo]);
    expect(read(profileAnswer(node({ view_count: 0 })))).toEqual([photo]);
  });

  it('should be read from the data of one post, of a list and of the older forms.', () => {
    const item = node();
    expect(read({ data: { xdt_api__v1__media__shortcode__web_info: { items: [item] } } })).toEqual([
      photo,
    ]);
    expect(read({ items: [item], status: 'ok' })).toEqual([photo]);
    const old = {
      ...photo,
      counters: { likes: 52, comments: 7, views: 1500 },
    };
    expect(read({ data: { xdt_shortcode_media: oldNode } })).toEqual([old]);
    const user = { edge_owner_to_timeline_media: { count: 1, edges: [{ node: oldNode }] } };
    expect(read({ data: { user }, status: 'ok' })).toEqual([old]);
  });

  it('A reel should have its plays, also when there are none yet.', () => {
    const reel = node({ product_type: 'clips', media_type: 2, play_count: 0 });
    expect(read(profileAnswer(reel))).toMatchObject([
      {
        permalink: 'https://www.instagram.com/reel/C_4-0q4Vmw1/',
        counters: { likes: 118, comments: 6, views: 0 },
      },
    ]);
  });

  it('should be absent where the account does not show them.', () => {
    const hidden = node({ like_and_view_counts_disabled: true, like_count: 3, view_count: 9 });
    expect(read(profileAnswer(hidden))[0]!.counters).toEqual({ comments: 6 });
    expect(read(profileAnswer(node({ like_count: -1 })))[0]!.counters).toEqual({ comments: 6 });
  });

  it('The pictures of a carousel should be no posts of their own.', () => {
    const carousel = node({
      media_type: 8,
      product_type: 'carousel_container',
      carousel_media: [node({ id: '1_4401', code: 'C_inside_01' })],
    });
    expect(read(profileAnswer(carousel)).map(({ nativeId }) => nativeId)).toEqual([photo.nativeId]);
  });

  it('A refusal and what is no list of posts should give nothing.', () => {
    expect(read(profileAnswer(node()), 429)).toEqual([]);
    expect(read({ data: { user: { pk: '1', username: 'x', media_count: 4 } } })).toEqual([]);
    expect(read('for (;;);')).toEqual([]);
  });

  it('should never throw and never hold words.', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        const posts = read({ data: [{ ...node({ like_count: two }), media: one }] });
        expect(JSON.stringify(posts)).not.toContain(secret);
        expect(JSON.stringify(posts)).not.toContain('Подпись');
      }),
      { numRuns: 300 },
    );
  });
});

const code = 'C_4-0q4Vmw1';
const tile = (href: string) => `<a href="${href}"><img alt="x" src="/a.jpg"></a>`;
const card = (inside: string, author = 'natlib') => `<article>
  <header><a href="/${author}/">${author}</a>
  <a href="/p/${code}/"><time datetime="2026-11-30T10:00:00.000Z">30</time></a></header>
  <h1>Выставка: 5 комментариев художника</h1>${inside}
  <ul><li><a href="/p/${code}/c/1/"><time datetime="2026-12-01T10:00:00.000Z"></time></a>
  <span>12 likes</span></li></ul></article>`;

describe('Posts on the page', () => {
  it('Each picture of a profile should be its post, whichever way its address is written.', () => {
    const body = `${viewerData()}<main>${tile(`/p/${code}/`)}${tile(`/natlib/p/${code}/`)}${tile('/natlib/reel/C_4-b3Xxf02/')}${tile('/other/p/C_4-b3Xxf03/')}</main>`;
    const posts = findInstagramPosts(page('/natlib/', body));
    expect(posts).toMatchObject([
      { nativeId: photo.nativeId, ownerId: '4401', counters: {}, source: 'dom' },
      { permalink: 'https://www.instagram.com/reel/C_4-b3Xxf02/' },
    ]);
    expect(posts).toHaveLength(2);
    expect(posts[0]!.element?.localName).toBe('a');
  });

  it('The page’s own data should fill what a picture does not say.', () => {
    const data = `<script type="application/json" data-sjs>${JSON.stringify({ require: [[profileAnswer(node())]] })}</script>`;
    const body = `${viewerData()}${data}<main>${tile(`/natlib/p/${code}/`)}</main>`;
    const [post, ...more] = findInstagramPosts(page('/natlib/', body));
    expect(post).toMatchObject({ ...photo, source: 'embedded' });
    expect(post!.element?.localName).toBe('a');
    expect(more).toEqual([]);
  });

  it.each([
    ['/natlib/tagged/', `<main>${tile(`/natlib/p/${code}/`)}</main>`],
    ['/', `<main>${card('')}</main>`],
    ['/explore/', `<main>${tile(`/p/${code}/`)}</main>`],
  ])('On %s nothing should be taken.', (path, body) => {
    expect(findInstagramPosts(page(path, body))).toEqual([]);
  });

  it.each([
    ['118 likes', 'View all 6 comments', { likes: 118, comments: 6 }, undefined],
    [
      'Нравится: 1 234',
      'Посмотреть все комментарии (14)',
      { likes: 1234, comments: 14 },
      undefined,
    ],
    ['1,2 тыс. отметок «Нравится»', '3 коментарі', { likes: 1200, comments: 3 }, ['likes']],
    ['12.3K likes', '', { likes: 12_300 }, ['likes']],
    ['Нравится anna и ещё 117', '', {}, undefined],
  ])('Counters should be read as they stand: %s, %s.', (likes, comments, counters, rounded) => {
    const inside = `<section><a href="/p/${code}/liked_by/"><span>${likes}</span></a></section><span>${comments}</span>`;
    const body = `${viewerData()}<main>${card(inside)}</main>`;
    for (const path of [`/p/${code}/`, `/natlib/p/${code}/`]) {
      const [post] = findInstagramPosts(page(path, body));
      expect(post).toMatchObject({
        nativeId: photo.nativeId,
        ownerId: '4401',
        publishedAt: photo.publishedAt,
        text: 'Выставка: 5 комментариев художника',
        source: 'dom',
      });
      expect(post!.counters).toEqual(counters);
      expect(post!.rounded).toEqual(rounded);
    }
  });

  it('A post of somebody else should not be called ours.', () => {
    const body = `${viewerData()}<main>${card('', 'other')}</main>`;
    expect(findInstagramPosts(page(`/p/${code}/`, body))[0]).not.toHaveProperty('ownerId');
  });

  it('A post in a dialog over the profile should be read from the dialog.', () => {
    const body = `${viewerData()}<main>${tile(`/natlib/p/${code}/`)}</main>${dialog(card('<span>4 likes</span>') + button('x'))}`;
    expect(findInstagramPosts(page(`/natlib/p/${code}/`, body))[0]).toMatchObject({
      counters: { likes: 4 },
      text: 'Выставка: 5 комментариев художника',
    });
  });
});
