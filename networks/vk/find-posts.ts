import { instant } from '../answer';
import { type CounterNumber, readCounter } from '../counter-number';
import { hasButton, isShown, loadedHere } from '../dom/find-editors';
import type { Counter, SeenPost } from '../network';
import { numericOwner } from './page-owner';
import { permalinkOf } from './permalink';
import { readPostText } from './post-text';
import { postsIn } from './read-posts';
import { rules } from './rules';

/** Words on the buttons under a post, for pages without test ids. */
const words: Record<'likes' | 'comments' | 'shares', RegExp> = {
  likes: /реакци|лайк|нравится|like|reaction|рэакцы|падабаецца|подобається/i,
  comments: /коммент|comment|каментар|коментар/i,
  shares: /подел|репост|share|repost|падзял|поділ|пошир/i,
};
const restore = /^(восстановить|restore|undo|відновити|аднавіць)$/i;
/** Where posts wait: their cards look like posts and stand on no wall yet. */
const queues = /[?&](postponed|suggested)=1\b|[?&]act=(postponed|suggested)\b/;

/** The data a page was loaded with tells no news after so many ms. */
const fresh = 10 * 60_000;

/**
 * The posts that show now, of all three generations of the site: out of the data the page was loaded with,
 * and out of the cards. Of a visitor's post on a community's wall, an advertisement, a deleted post and a
 * post that still waits there is nothing.
 */
export function findVkPosts(document: Document): SeenPost[] {
  if (queues.test(document.location.search)) return [];
  const posts = new Map<string, SeenPost>();
  for (const post of embeddedPosts(document)) posts.set(post.permalink!, post);
  for (const card of document.querySelectorAll<HTMLElement>(rules.post)) {
    const post = postOf(card);
    if (!post) continue;
    const known = posts.get(post.permalink!);
    if (known?.element) continue;
    const { text, element } = post;
    // What the page was loaded with is exact; the card says the words and where it stands.
    posts.set(
      post.permalink!,
      known ? { ...known, ...(text !== undefined && { text }), element: element! } : post,
    );
  }
  return [...posts.values()];
}

function postOf(card: HTMLElement): SeenPost | undefined {
  if (card.parentElement?.closest(rules.post) || card.matches(rules['post-not'])) return undefined;
  const [, ownerId, nativeId] =
    /^(?:post)?(-?\d+)_(\d+)$/.exec(card.getAttribute('data-post-id') || card.id) ?? [];
  if (!ownerId || !nativeId || !isShown(card)) return undefined;
  if (card.querySelector(rules['post-gone']) || hasButton(card, restore)) return undefined;
  const author = numericOwner(own(card, 'post-author'));
  if (author && author !== ownerId) return undefined;
  const publishedAt = dateOf(card);
  if (publishedAt && Date.parse(publishedAt) > Date.now() + 60_000) return undefined;
  const textBlock = own(card, 'post-text');
  return {
    network: 'vk',
    ownerId,
    nativeId,
    permalink: permalinkOf(ownerId, nativeId),
    ...(publishedAt && { publishedAt }),
    ...(textBlock && { text: readPostText(textBlock, rules['post-text-not']) }),
    ...countersOf(card),
    source: 'dom',
    element: card,
  };
}

/** The card's own part of that name, not the one of a post it repeats. */
function own(card: Element, rule: keyof typeof rules): HTMLElement | undefined {
  return [...card.querySelectorAll<HTMLElement>(rules[rule])].find((one) => {
    const copy = one.closest(rules['post-copy']);
    return !copy || !card.contains(copy) || copy === card;
  });
}

/** Exact only: what the page says of it in words ("2 минуты назад") is none. */
function dateOf(card: Element): string | undefined {
  const date = own(card, 'post-date');
  if (!date) return undefined;
  const [, inData] = /"date":\s*(\d{9,11})/.exec(date.getAttribute('data-exec') ?? '') ?? [];
  const seconds = date.getAttribute('data-ts') ?? date.getAttribute('time') ?? inData;
  if (seconds) return instant(seconds);
  const at = Date.parse(date.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function countersOf(card: Element): Pick<SeenPost, 'counters' | 'rounded'> {
  const counters: SeenPost['counters'] = {};
  const rounded: Counter[] = [];
  const put = (counter: Counter, seen: CounterNumber | undefined) => {
    if (!seen) return;
    counters[counter] = seen.value;
    if (seen.rounded) rounded.push(counter);
  };
  put('likes', reactionsOf(card) ?? numberAt(card, 'post-likes', 'post-likes-classic', 'likes'));
  put('comments', numberAt(card, 'post-comments', 'post-comments-classic', 'comments'));
  put('shares', numberAt(card, 'post-shares', 'post-shares-classic', 'shares'));
  put('views', stated(own(card, 'post-views')));
  return { counters, ...(rounded.length > 0 && { rounded }) };
}

function numberAt(
  card: Element,
  rule: 'post-likes' | 'post-comments' | 'post-shares',
  classic: keyof typeof rules,
  kind: keyof typeof words,
): CounterNumber | undefined {
  const known = own(card, rule) ?? own(card, classic);
  if (known) return stated(known);
  const named = [...card.querySelectorAll('button,[role="button"]')].find(
    (one) =>
      words[kind].test(one.getAttribute('aria-label') ?? '') &&
      !one.closest('[role="dialog"],[role="textbox"]'),
  );
  return stated(named);
}

/** The number an element states: exactly where it does, in its attribute or its label, else what shows. */
function stated(element: Element | undefined): CounterNumber | undefined {
  if (!element) return undefined;
  const count = element.getAttribute('data-count');
  if (count) return readCounter(count);
  const label = readCounter(element.getAttribute('aria-label') ?? '');
  return label && !label.rounded ? label : (readCounter(element.textContent ?? '') ?? label);
}

/** One number a kind of reaction; together they are the likes. */
function reactionsOf(card: Element): CounterNumber | undefined {
  const counts = own(card, 'post-reactions')?.getAttribute('data-reaction-counts');
  try {
    const numbers: unknown = JSON.parse(counts ?? '');
    const list = Object.values(numbers as object) as unknown[];
    if (list.every((one) => Number.isSafeInteger(one))) {
      return { value: list.reduce<number>((sum, one) => sum + Number(one), 0), rounded: false };
    }
  } catch {}
  return undefined;
}

const read = new WeakMap<Element, SeenPost[]>();

/** Posts in the answers the page was delivered with, while it still is that page. */
function embeddedPosts(document: Document): SeenPost[] {
  const age = document.defaultView?.performance?.now?.() ?? 0;
  if (age > fresh || !loadedHere(document)) return [];
  return [...document.querySelectorAll('script:not([src])')].flatMap((script) => {
    const known = read.get(script) ?? prefetched(script.textContent ?? '');
    read.set(script, known);
    return known;
  });
}

/** The list behind "apiPrefetchCache" in a script, whatever stands around it. */
function prefetched(script: string): SeenPost[] {
  const start = /apiPrefetchCache["']?\s*[:=]\s*(?=\[)/.exec(script);
  if (!start) return [];
  const from = start.index + start[0].length;
  let depth = 0;
  const marks = /"(?:[^"\\]|\\.)*"|[[\]]/g;
  marks.lastIndex = from;
  for (let found = marks.exec(script); found; found = marks.exec(script)) {
    if (found[0] === '[') depth += 1;
    if (found[0] === ']') depth -= 1;
    if (depth > 0) continue;
    try {
      const list = JSON.parse(script.slice(from, marks.lastIndex)) as { response?: unknown }[];
      return list
        .flatMap((one) => postsIn(one))
        .map((post) => ({ ...post, source: 'embedded' as const }));
    } catch {
      return [];
    }
  }
  return [];
}
