import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../networks/facebook/network';
import { nativeId, pageId } from './calls';
import { storyNode } from './stories';

const head = `<meta property="al:android:url" content="fb://page/${pageId}">`;

/** A page of Facebook as a document, without a browser. */
function page(body: string, url = 'https://www.facebook.com/natlib.by'): Document {
  const window = new Window({ url });
  window.document.head.innerHTML = head;
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
}

const island = (...stories: unknown[]) =>
  `<script type="application/json" data-sjs>${JSON.stringify({ require: [['RelayPrefetchedStreamCache', 'next', null, [{ __bbox: { result: { data: { node: { timeline_list_feed_units: { edges: stories.map((node) => ({ node })) } } } } } }]]] })}</script>`;

interface Shown {
  link?: string;
  message?: string;
  counts?: string;
  comments?: string;
  author?: string;
}
const inside = ({
  link = `/natlib.by/posts/${nativeId}`,
  message = 'Вход свободный',
  counts = '',
  comments = '',
  author = '/natlib.by',
}: Shown = {}) =>
  `<h3 data-ad-rendering-role="profile_name"><a href="${author}">Библиотека</a></h3>
  <a href="${link}?__cft__[0]=A">26 ноября</a>
  <div data-ad-rendering-role="story_message">${message}</div>${counts}${comments}`;
const card = (shown?: Shown) => `<div aria-posinset="1">${inside(shown)}</div>`;
const comment =
  '<div role="article" aria-label="Комментарий: Анна П."><a href="/anna">Анна</a> Приду в 15 <span aria-label="9 reactions; see who reacted to this">9</span></div>';

const found = (body: string) => facebook.findPosts!(page(body));

describe('A card on the page', () => {
  it('should be a post with its number, words and owner.', () => {
    const [post, ...more] = found(card());
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      network: 'facebook',
      ownerId: pageId,
      nativeId,
      permalink: `https://www.facebook.com/natlib.by/posts/${nativeId}`,
      text: 'Вход свободный',
      counters: {},
      source: 'dom',
    });
    expect(post!.element?.getAttribute('aria-posinset')).toBe('1');
  });

  it('should be found on the post’s own page, where it is an article.', () => {
    expect(found(`<div role="article">${inside({ comments: comment })}</div>`)).toHaveLength(1);
  });

  it('should be told once though a dialog shows it again.', () => {
    expect(
      found(`${card()}<div role="dialog"><div role="article">${inside()}</div></div>`),
    ).toHaveLength(1);
  });

  it.each([
    [
      'reactions',
      '<span aria-label="12 reactions; see who reacted to this">12</span>',
      { likes: 12 },
    ],
    [
      'reactions in Russian',
      '<span aria-label="Реакций: 12; посмотреть, кто отреагировал">12</span>',
      { likes: 12 },
    ],
    [
      'reactions of older pages',
      '<span aria-label="See who reacted to this">12</span>',
      { likes: 12 },
    ],
    ['comments', '<div role="button">4 comments</div>', { comments: 4 }],
    ['comments in Russian', '<div role="button">Комментарии: 4</div>', { comments: 4 }],
    ['comments in Ukrainian', '<span>4 коментарі</span>', { comments: 4 }],
    ['comments in Belarusian', '<span>4 каментарыі</span>', { comments: 4 }],
    ['shares', '<span>3 shares</span>', { shares: 3 }],
    ['shares in Russian', '<span>Поделились: 3</span>', { shares: 3 }],
    ['views', '<span>5 просмотров</span>', { views: 5 }],
  ])('should show its %s.', (_, counts, counters) => {
    expect(found(card({ counts }))[0]!.counters).toEqual(counters);
  });

  it.each([
    ['<span aria-label="1.2K reactions; see who reacted to this">1.2K</span>', { likes: 1200 }],
    ['<span aria-label="See who reacted to this">1,2\u00A0тыс.</span>', { likes: 1200 }],
  ])('should say which number was rounded.', (counts, counters) => {
    expect(found(card({ counts }))).toMatchObject([{ counters, rounded: ['likes'] }]);
  });

  it('should take no number from comments, from words of its own or from what opens more.', () => {
    const counts =
      '<div role="button">View 3 more comments</div><span>Показать ещё 2 комментария</span>';
    const message = '<span>Оставьте 5 комментариев</span>';
    const box = '<div contenteditable="true" aria-label="Написати коментар">7</div>';
    expect(found(card({ counts, message, comments: comment + box }))[0]!.counters).toEqual({});
  });

  it('should leave out words that are folded away.', () => {
    const message = 'Начало… <div role="button">Ещё</div>';
    expect(found(card({ message }))[0]).not.toHaveProperty('text');
  });

  it('should keep the lines and emoji of its words.', () => {
    const message = '<div dir="auto">Раз <img alt="📚"></div><div dir="auto">Два</div>';
    expect(found(card({ message }))[0]!.text).toBe('Раз 📚\nДва');
  });

  it('should not lend the page’s number to another author.', () => {
    expect(found(card({ author: '/somebody' }))[0]).not.toHaveProperty('ownerId');
    expect(found(card({ author: '/profile.php?id=77' }))[0]!.ownerId).toBe('77');
  });

  it('should not take a comment’s address for its own.', () => {
    const link = '/natlib.by/posts/1?comment_id=2&x=';
    expect(found(card({ link: `${link}` }))[0]).not.toHaveProperty('nativeId');
  });
});

describe('The page’s own data', () => {
  const story = storyNode({
    number: nativeId,
    text: 'Целиком',
    likes: 1234,
    comments: 5,
    shares: 0,
  });

  it('should give a card its number behind "pfbid", its moment and exact counters.', () => {
    const counts =
      '<span aria-label="1.2K reactions; see who reacted to this">1.2K</span><span>6 shares</span>';
    const message = 'Начало… <div role="button">See more</div>';
    const link = `/natlib.by/posts/pfbid0${nativeId}`;
    const [post] = found(island(story) + card({ link, counts, message }));
    expect(post).toMatchObject({
      nativeId,
      ownerId: pageId,
      permalink: `https://www.facebook.com/natlib.by/posts/${nativeId}`,
      publishedAt: '2026-11-30T10:00:00.000Z',
      text: 'Целиком',
      counters: { likes: 1234, comments: 5, shares: 0 },
      source: 'embedded',
    });
    expect(post).not.toHaveProperty('rounded');
  });

  it('Without it a "pfbid" card should have an address and no number.', () => {
    const [post] = found(card({ link: '/natlib.by/posts/pfbid0Zz' }));
    expect(post).toMatchObject({ permalink: 'https://www.facebook.com/natlib.by/posts/pfbid0Zz' });
    expect(post).not.toHaveProperty('nativeId');
  });

  it('should be read again when more of it comes.', () => {
    const document = page(card());
    expect(facebook.findPosts!(document)[0]!.source).toBe('dom');
    const more = document.createElement('div');
    more.innerHTML = island(story);
    document.body.append(more);
    expect(facebook.findPosts!(document)[0]!.source).toBe('embedded');
  });
});
