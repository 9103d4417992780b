import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { findVkPosts } from '../../../networks/vk/find-posts';
import { wallItem } from './wall-answers';

function page(body: string, { url = 'https://vk.ru/club217001', head = '' } = {}): Document {
  const window = new Window({ url });
  window.document.head.innerHTML = head;
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
}

/** Without the card itself, which a comparison would walk through. */
const found = (document: Document) =>
  findVkPosts(document).map(({ element, ...post }) => {
    expect(element?.getAttribute('data-post-id') ?? element?.id ?? post.nativeId).toContain(
      post.nativeId,
    );
    return post;
  });

const seconds = 1_796_032_800 - 86_400 * 365;
const at = new Date(seconds * 1000).toISOString();
const post = {
  network: 'vk',
  ownerId: '-217001',
  nativeId: '41',
  permalink: 'https://vk.ru/wall-217001_41',
  source: 'dom',
} as const;

const text =
  'Ждём вас 📚 <img class="Emoji" alt="🎉"><br>Подробнее: <a href="/away.php?to=https%3A%2F%2Fexample.org%2Fa%2Flong%2Fpath&cc_key=">https://example.org/a/lo…</a>';
const written = 'Ждём вас 📚 🎉\nПодробнее: https://example.org/a/long/path';

interface Card {
  id?: string;
  more?: string;
  text?: string;
  author?: string;
  inside?: string;
  like?: string;
}
const spa = ({
  id = '-217001_41',
  more = '',
  text: words = text,
  author = '/natlib',
  inside = '',
  like = '<span>♡</span> 1,2K',
}: Card = {}) => `<article><div data-testid="post" data-post-id="${id}" data-post-nesting-lvl="0" ${more}>
  <a data-testid="post-header-title" href="${author}">Библиотека</a>
  <a data-testid="post_date_block_preview" data-ts="${seconds}" href="/wall${id}">12 мар в 15:30</a>
  <div data-testid="post_text"><span data-testid="showmoretext-in-expanded">${words}</span>
    <a data-testid="post-footer-author" href="/id7001">Мария Ковалёва</a></div>${inside}
  <button data-testid="post_footer_action_like" aria-label="Отправить реакцию „Лайк“">${like}</button>
  <button data-testid="post_footer_action_comment" aria-label="Комментарии: 1234">1,2K</button>
  <button data-testid="post_footer_action_share" aria-label="Поделиться"></button>
  </div></article>`;

describe('Posts on VK’s pages', () => {
  it('The current site: exact where it says so, rounded where it shortens, nothing where it shows nothing.', () => {
    expect(found(page(spa()))).toEqual([
      {
        ...post,
        publishedAt: at,
        text: written,
        counters: { likes: 1200, comments: 1234 },
        rounded: ['likes'],
      },
    ]);
  });

  it.each([
    ['1.2 тыс.', 1200],
    ['1,2\u00a0тыс.', 1200],
    ['3 млн', 3_000_000],
    ['1\u00a0234', 1234],
  ])('A counter of %j should be read.', (like, likes) => {
    expect(found(page(spa({ like })))[0]!.counters.likes).toBe(likes);
  });

  it('Without test ids the buttons’ names should do.', () => {
    const bare = spa().replaceAll(/ data-testid="[^"]*"/g, '');
    expect(found(page(bare))).toEqual([
      {
        ...post,
        publishedAt: at,
        counters: { likes: 1200, comments: 1234 },
        rounded: ['likes'],
      },
    ]);
  });

  it('The site between: exact numbers in its attributes, views too.', () => {
    const card = `<div id="post-217001_41" class="_post post Post--redesign" data-post-id="-217001_41">
      <a class="PostHeaderTitle__authorLink" href="/natlib">Библиотека</a>
      <div class="PostDateBlock__root" data-exec='{"PostDateBlock":{"date":${seconds}}}'>вчера</div>
      <div class="wall_post_text">Начало<span style="display:none"> и конец</span><a class="wall_post_more">Показать полностью…</a></div>
      <div class="wall_signed"><a class="wall_signed_by" href="/id7001">Мария</a></div>
      <div class="PostButtonReactions" data-reaction-counts="[1230,10]"><span class="PostButtonReactions__title">1,2K</span></div>
      <div class="PostBottomAction comment" data-count="3">3</div><div class="PostBottomAction share" data-count="0"></div>
      <div class="like_views"><span class="_views" data-count="31050">31K</span></div></div>`;
    expect(found(page(`<div id="page_wall_posts">${card}</div>`))).toEqual([
      {
        ...post,
        publishedAt: at,
        text: 'Начало и конец',
        counters: { likes: 1240, comments: 3, shares: 0, views: 31_050 },
      },
    ]);
  });

  it('The classic site.', () => {
    const card = `<div id="post-217001_41" class="_post post"><a class="author" href="/natlib">Библиотека</a>
      <a class="post_link" href="/wall-217001_41"><span class="rel_date" time="${seconds}">вчера</span></a>
      <div class="wall_post_text">${text}</div>
      <div class="like_wrap"><a class="like_btn like"><span class="like_button_count">1 240</span></a><a class="like_btn comment"><span class="like_button_count">3</span></a><a class="like_btn share"><span class="like_button_count"></span></a></div>
      <div class="reply" id="post-217001_42"><div class="wall_reply_text">Спасибо</div></div></div>`;
    expect(found(page(card))).toEqual([
      { ...post, publishedAt: at, text: written, counters: { likes: 1240, comments: 3 } },
    ]);
  });

  it.each([
    ['a visitor’s post', spa({ author: '/id7002' })],
    ['an advertisement', spa({ more: 'data-ad="1"' })],
    ['a made-up row of pictures', spa({ more: 'data-pseudopost-type="photo_carousel"' })],
    [
      'a deleted post',
      '<article data-post-id="-217001_41" data-post-nesting-lvl="0"><div data-testid="feed-item-custom-state-block">Пост удалён <button>Восстановить</button></div></article>',
    ],
    [
      'a deleted post without test ids',
      '<article data-post-id="-217001_41" data-post-nesting-lvl="0">Пост удалён <button>Восстановить</button></article>',
    ],
    ['a post of tomorrow', spa().replace(`${seconds}`, '4000000000')],
    ['a comment', '<div class="reply post" id="post-217001_42">Спасибо</div>'],
  ])('Of %s there should be nothing.', (_, body) => {
    expect(found(page(body))).toEqual([]);
  });

  it.each(['?postponed=1', '?suggested=1', '?act=postponed'])(
    'Where posts wait (%s) nothing stands on the wall.',
    (search) => {
      expect(found(page(spa(), { url: `https://vk.ru/wall-217001${search}` }))).toEqual([]);
    },
  );

  it('A repeated post should lend the post that repeats it neither words nor numbers.', () => {
    const copy =
      '<div data-post-id="-5_3" data-post-nesting-lvl="1"><a data-testid="post-header-title" href="/id9">И</a><div data-testid="post_text">Чужое</div></div>';
    const body = spa().replace(/<div data-testid="post_text">[\s\S]*?<\/div>/, copy);
    const [only, ...more] = found(page(body));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ nativeId: '41' });
    expect(only).not.toHaveProperty('text');
  });

  it('A post that stands twice should be one.', () => {
    expect(found(page(`${spa()}<div id="wl_post">${spa()}</div>`))).toHaveLength(1);
  });

  it('What the page was loaded with should give the numbers, the card the words.', () => {
    const cache = JSON.stringify([
      { method: 'users.get', version: '5.289', request: {}, response: [{ id: 1, name: ']"[' }] },
      {
        method: 'wall.getById',
        version: '5.289',
        request: { posts: '-217001_41' },
        response: { items: [wallItem({ date: seconds })] },
      },
    ]);
    const head = `<script>window.cur=Object.assign(window.cur||{},{"apiPrefetchCache":${cache},"x":[1]});</script>`;
    const url = 'https://vk.ru/wall-217001_41';
    expect(found(page(spa(), { head, url }))).toEqual([
      {
        ...post,
        publishedAt: at,
        text: written,
        counters: { likes: 1240, comments: 3, shares: 5, views: 31_050 },
        source: 'embedded',
      },
    ]);
    const broken = '<script>window.cur={apiPrefetchCache:[{"method":}]}</script>';
    expect(found(page('', { head: broken, url }))).toEqual([]);
  });
});
