import { json } from '../answer';
import { readCounter } from '../counter-number';
import { isShown, nameOf } from '../dom/find-editors';
import { readText } from '../dom/read-draft';
import type { Counter, OwnerHint, SeenPost } from '../network';
import { lastingLink } from './graphql-answer';
import { rules } from './rules';
import { type Story, storiesIn } from './story-nodes';

/** How comments and replies are called, in the languages spoken here. */
const commentName = /^(comment|reply|комментарий|ответ|коментар|відповідь|каментарый|адказ)/i;
/** The end of a message that is folded away: the rest of the text is not there. */
const folded = /^(see more|ещё|еще|показать ещё|показати більше|більше|паказаць больш|яшчэ)$/i;

/** Buttons that open more, whose numbers count only what is hidden. */
const opener =
  /^(view|show|hide|see (more|all|previous)|показать|посмотреть|смотреть|скрыть|ещё|переглянути|показати|ще |паглядзець|паказаць|яшчэ)/i;

/** What a counter of the page calls itself; the number stands beside or in it. */
const counterNames: readonly [Counter, RegExp][] = [
  ['likes', /\breactions?\b|реакц|рэакц|see who reacted/i],
  ['comments', /\bcomments?\b|комментари|коментар|каментар/i],
  ['shares', /\bshares?\b|поделил|репост|поширен|поділил|абагул|падзяліл/i],
  ['views', /\b(views?|plays?)\b|просмотр|перегляд|прагляд/i],
];

/**
 * Posts on the page now: its cards, with exact numbers from the page's own data where they are there, and
 * otherwise with those that show, rounded ones named. Comments and shared posts inside of posts are none.
 * @param owner whose page is open, as far as it shows
 */
export function findPosts(document: Document, owner: OwnerHint): SeenPost[] {
  const stories = embeddedStories(document);
  const cards = [...document.querySelectorAll<HTMLElement>(rules.card.selector)].filter(isPost);
  const told = new Set<string>();
  return cards.flatMap((card) => {
    const link = linkOf(card);
    // The dialog of a post shows it a second time, over its card.
    const name = link?.nativeId ?? link?.alias;
    if (name && told.has(name)) return [];
    if (name) told.add(name);
    const known = link && stories.find((story) => isSame(story, link));
    const message = card.querySelector<HTMLElement>(rules.message.selector);
    if (!link && !message) return [];
    const { counters, rounded } = countersOf(card, known);
    const text = wholeText(message) ?? known?.text;
    const ownerId = known?.ownerId ?? authorOf(card, owner);
    const permalink = known?.permalink ?? link?.address;
    const nativeId = known?.nativeId ?? link?.nativeId;
    return [
      {
        network: 'facebook' as const,
        ...(ownerId && { ownerId }),
        ...(nativeId && { nativeId }),
        ...(permalink && { permalink }),
        ...(known?.publishedAt && { publishedAt: known.publishedAt }),
        ...(text !== undefined && { text }),
        counters,
        ...(rounded.length > 0 && { rounded }),
        source: known ? ('embedded' as const) : ('dom' as const),
        element: card,
      },
    ];
  });
}

const islandsSeen = new WeakMap<Document, { islands: number; stories: Story[] }>();

/** Stories of the islands of data the page was loaded with; read again only when islands are added. */
function embeddedStories(document: Document): Story[] {
  const islands = document.querySelectorAll(rules.islands.selector);
  const seen = islandsSeen.get(document);
  if (seen?.islands === islands.length) return seen.stories;
  const stories = [...islands].flatMap(({ textContent }) =>
    textContent?.includes('"post_id"') ? storiesIn(json(textContent)) : [],
  );
  islandsSeen.set(document, { islands: islands.length, stories });
  return stories;
}

function isPost(card: HTMLElement): boolean {
  if (!isShown(card) || commentName.test(card.getAttribute('aria-label') ?? '')) return false;
  // In a feed the role is only the comments'; a card inside a card is a comment or a shared post.
  return !card.parentElement?.closest(rules.card.selector);
}

interface PostLink {
  address: string;
  nativeId?: string;
  alias?: string;
}

/** The post's own address: the first that is no comment's. Its number is absent while it reads "pfbid…". */
function linkOf(card: HTMLElement): PostLink | undefined {
  for (const link of card.querySelectorAll<HTMLAnchorElement>(rules.link.selector)) {
    if (/comment_id=/.test(link.search) || isInside(link, card)) continue;
    const address = lastingLink(link.href);
    const place = `${link.pathname}${link.search}`;
    const [, nativeId] =
      /(?:\/posts\/(?:[^/]+\/)?|\/permalink\/|[?&]story_fbid=|\/videos\/(?:[^/]+\/)?|\/reel\/)(\d+)/.exec(
        place,
      ) ?? [];
    const alias = /pfbid\w+/.exec(place)?.[0];
    if (address && (nativeId || alias)) {
      return { address, ...(nativeId && { nativeId }), ...(alias && { alias }) };
    }
  }
  return undefined;
}

function isSame(story: Story, { nativeId, alias }: PostLink): boolean {
  return nativeId ? story.nativeId === nativeId : story.alias === alias;
}

/** Does the element belong to a comment or a shared post inside of the card? */
function isInside(element: Element, card: HTMLElement): boolean {
  return element.closest(rules.card.selector) !== card;
}

/** The message, unless part of it is folded away. */
function wholeText(message: HTMLElement | null): string | undefined {
  if (!message) return undefined;
  const more = [...message.querySelectorAll('[role="button"]')];
  return more.some((one) => folded.test(nameOf(one))) ? undefined : readText(message, 'plain');
}

/** The author's number: in the address of the name, or the page's own when the name is the page's. */
function authorOf(card: HTMLElement, { ownerIds, handles }: OwnerHint): string | undefined {
  const link = card.querySelector<HTMLAnchorElement>(rules.author.selector);
  if (!link) return undefined;
  const [, first = ''] = link.pathname.toLowerCase().split('/');
  const number = first === 'profile.php' ? new URLSearchParams(link.search).get('id') : first;
  if (number && /^\d+$/.test(number)) return number;
  return handles.includes(first) ? ownerIds[0] : undefined;
}

/** Exact counters of the data, and those that only show. */
function countersOf(
  card: HTMLElement,
  known: Story | undefined,
): { counters: SeenPost['counters']; rounded: Counter[] } {
  const counters: SeenPost['counters'] = { ...known?.counters };
  const rounded: Counter[] = [...(known?.rounded ?? [])];
  const shown = card.querySelectorAll<HTMLElement>('[aria-label],span,[role="button"],button,a');
  for (const element of shown) {
    const label = nameOf(element);
    if (label.length > 80 || opener.test(label) || isInside(element, card)) continue;
    if (element.closest(`${rules.message.selector},[contenteditable]`)) continue;
    for (const [counter, name] of counterNames) {
      if (counters[counter] !== undefined || !name.test(label)) continue;
      const number = readCounter(label) ?? readCounter(bareNumber(element));
      if (!number) continue;
      counters[counter] = number.value;
      if (number.rounded) rounded.push(counter);
    }
  }
  return { counters, rounded };
}

/** Older pages name the list in its label and show the number alone. */
function bareNumber({ textContent }: Element): string {
  const text = textContent?.trim() ?? '';
  return /^[\d\s.,]+\p{L}{0,4}\.?$/u.test(text) ? text : '';
}
