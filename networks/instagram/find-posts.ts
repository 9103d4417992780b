import { numberOfCode } from '../../domain/log/short-code';
import { json } from '../answer';
import { readCounter } from '../counter-number';
import { isShown, loadedHere } from '../dom/find-editors';
import type { Counter, SeenPost } from '../network';
import { postsIn } from './read-posts';
import { rules } from './rules';
import { accountIn, codeIn, viewer, viewerName } from './viewer';

/**
 * The posts that show now on an account's page or on a post's own: out of the data the page was loaded
 * with, and what stands on the page where the data has nothing. Other people's posts in the feed, and
 * those an account was only tagged in, are not looked at.
 */
export function findInstagramPosts(document: Document): SeenPost[] {
  const { pathname } = document.location;
  const code = codeIn(pathname);
  const handle = accountIn(pathname);
  if (!code && !(handle && /^\/[^/]+\/?(reels\/?)?$/.test(pathname))) return [];
  const embedded = new Map(embeddedPosts(document).map((post) => [post.nativeId, post]));
  const shown = code ? cardOf(document, code) : tilesOf(document, handle);
  const joined = shown.map((post) => {
    const known = embedded.get(post.nativeId);
    return known ? { ...post, ...known, ...textOf(post), element: post.element! } : post;
  });
  if (code && joined.length === 0) {
    const alone = embedded.get(numberOfCode(code));
    return alone ? [alone] : [];
  }
  return joined;
}

const textOf = ({ text }: SeenPost) => (text === undefined ? {} : { text });

const read = new WeakMap<Element, SeenPost[]>();

/** The data a page was loaded with tells no news after so many ms. */
const fresh = 10 * 60_000;

/** Posts in the data the page was loaded with, while that is what the page shows. */
function embeddedPosts(document: Document): SeenPost[] {
  const age = document.defaultView?.performance?.now?.() ?? 0;
  if (age > fresh || !loadedHere(document)) return [];
  const posts: SeenPost[] = [];
  for (const script of document.querySelectorAll(rules.islands.selector)) {
    let known = read.get(script);
    if (!known) {
      const text = script.textContent ?? '';
      const counts = /"(comment_count|edge_media_to_comment|edge_media_to_parent_comment)"/;
      known = counts.test(text) ? postsIn(json(text), 'embedded') : [];
      read.set(script, known);
    }
    posts.push(...known);
  }
  return posts;
}

/** The pictures of a profile: each is a link to its post and says nothing more before the pointer is over it. */
function tilesOf(document: Document, handle: string | undefined): SeenPost[] {
  const ownerId = handle && viewerName(document) === handle ? viewer(document) : undefined;
  const tiles = new Map<string, SeenPost>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(rules.tile.selector)) {
    const path = link.getAttribute('href') ?? '';
    const [, owner, kind, code = ''] =
      /^\/(?:([\w.]+)\/)?(p|reel)\/([\w-]{5,60})\/?$/.exec(path) ?? [];
    const nativeId = numberOfCode(code);
    // A post made together stands under the other account's name: it is that account's.
    if (!nativeId || tiles.has(nativeId) || (owner && owner.toLowerCase() !== handle)) continue;
    if (!link.querySelector('img,video,[style*="url("]') || !isShown(link)) continue;
    tiles.set(nativeId, {
      network: 'instagram',
      nativeId,
      ...(ownerId && { ownerId }),
      permalink: `https://www.instagram.com/${kind}/${code}/`,
      counters: {},
      source: 'dom',
      element: link,
    });
  }
  return [...tiles.values()];
}

/** The one post of its own page, or of the dialog over a profile. */
function cardOf(document: Document, code: string): SeenPost[] {
  const link = `a[href*="/p/${code}/"],a[href*="/reel/${code}/"]`;
  const cards = [...document.querySelectorAll<HTMLElement>(rules.card.selector)];
  const card =
    cards.find((one) => isShown(one) && one.matches('article') && one.querySelector(link)) ??
    cards.find((one) => isShown(one) && one.querySelector(link));
  const nativeId = numberOfCode(code);
  if (!card || !nativeId) return [];
  const [own] = [...card.querySelectorAll<HTMLAnchorElement>(link)].filter((one) =>
    new RegExp(`/${code}/?$`).test((one.getAttribute('href') ?? '').split('?')[0]!),
  );
  const publishedAt = instantOf(own?.querySelector('time') ?? null);
  const author = [...card.querySelectorAll(rules['card-author'].selector)]
    .map((one) => accountIn(one.getAttribute('href') ?? ''))
    .find(Boolean);
  const ownerId = author && author === viewerName(document) ? viewer(document) : undefined;
  const text = card.querySelector<HTMLElement>('h1')?.textContent?.trim();
  const reel = /^\/(?:[\w.]+\/)?reels?\//.test(document.location.pathname);
  return [
    {
      network: 'instagram',
      nativeId,
      ...(ownerId && { ownerId }),
      permalink: `https://www.instagram.com/${reel ? 'reel' : 'p'}/${code}/`,
      ...(publishedAt && { publishedAt }),
      ...(text && { text }),
      ...shownCounters(card),
      source: 'dom',
      element: card,
    },
  ];
}

function instantOf(time: Element | null): string | undefined {
  const at = Date.parse(time?.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** What the words beside a number say it counts; "and 117 others" is one short and says nothing. */
const words: [Counter, RegExp][] = [
  ['comments', /comment|коммент|комент|камент/i],
  ['views', /\bviews?\b|\bplays?\b|просмотр|перегляд|прагляд/i],
  ['likes', /\blikes?\b|нравится|вподоба|спадаба|падаба/i],
];
const others = /\bothers?\b|ещ[её]|друг(?:им|ие)|інш/i;

function shownCounters(card: HTMLElement): Pick<SeenPost, 'counters' | 'rounded'> {
  const counters: SeenPost['counters'] = {};
  const rounded: Counter[] = [];
  const put = (name: Counter, text: string) => {
    const number = counters[name] === undefined && text.length < 80 ? readCounter(text) : undefined;
    if (!number) return;
    counters[name] = number.value;
    if (number.rounded) rounded.push(name);
  };
  for (const link of card.querySelectorAll(rules.liked.selector)) {
    if (!others.test(link.textContent ?? '')) put('likes', link.textContent ?? '');
  }
  for (const leaf of card.querySelectorAll('span,p,a,[role="button"]')) {
    const text = leaf.childElementCount > 2 ? '' : (leaf.textContent ?? '');
    if (!/\d/.test(text) || text.length > 60 || leaf.closest('h1,ul,time')) continue;
    const [name] = words.find(([, word]) => word.test(text)) ?? [];
    if (name && !(name === 'likes' && others.test(text))) put(name, text);
  }
  return { counters, ...(rounded.length > 0 && { rounded }) };
}
