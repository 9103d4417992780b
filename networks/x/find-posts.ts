import { readCounter } from '../counter-number';
import { isShown } from '../dom/find-editors';
import { readText } from '../dom/read-draft';
import type { Counter, SeenPost } from '../network';
import { madeAt } from './read-posts';
import { rules } from './rules';
import { accountIn, postIn, viewer, viewerName } from './viewer';

/** Where a post's counters stand: buttons that say the whole number in their label and a short one beside it. */
const places: [Counter, string][] = [
  ['comments', rules.replies.selector],
  ['shares', rules.reposts.selector],
  ['likes', rules.likes.selector],
  ['saves', rules.bookmarks.selector],
  ['views', rules.views.selector],
];

/** The posts of the account whose page is open, as they stand there; reposts and posts of others are left out. */
export function findXPosts(document: Document): SeenPost[] {
  const { pathname } = document.location;
  const handle = accountIn(pathname);
  const single = postIn(pathname);
  if (!handle || /^\/\w+\/(with_replies|likes|highlights)/.test(pathname)) return [];
  const ownerId = viewerName(document) === handle ? viewer(document) : undefined;
  const posts: SeenPost[] = [];
  for (const card of document.querySelectorAll<HTMLElement>(rules.card.selector)) {
    const link = card.querySelector(rules.date.selector)?.closest('a');
    const path = link?.getAttribute('href') ?? '';
    const nativeId = postIn(path);
    if (!nativeId || accountIn(path) !== handle || !isShown(card)) continue;
    if (single && nativeId !== single) continue;
    const said = card.querySelector<HTMLElement>(rules.text.selector);
    posts.push({
      network: 'x',
      nativeId,
      ...(ownerId && { ownerId }),
      permalink: `https://x.com/${handle}/status/${nativeId}`,
      ...madeAt(nativeId),
      ...(said && { text: readText(said, 'plain') }),
      ...countersOf(card),
      source: 'dom',
      element: card,
    });
  }
  return posts;
}

function countersOf(card: HTMLElement): Pick<SeenPost, 'counters' | 'rounded'> {
  const counters: SeenPost['counters'] = {};
  const rounded: Counter[] = [];
  for (const [name, place] of places) {
    const button = card.querySelector(place);
    if (!button) continue;
    const number =
      readCounter(button.getAttribute('aria-label') ?? '') ?? readCounter(button.textContent ?? '');
    if (!number) continue;
    counters[name] = number.value;
    if (number.rounded) rounded.push(name);
  }
  return { counters, ...(rounded.length > 0 && { rounded }) };
}
