import { numberOfCode } from '../../domain/log/short-code';
import { readCounter } from '../counter-number';
import { isShown, nameOf } from '../dom/find-editors';
import type { Counter, SeenPost } from '../network';
import { rules } from './rules';
import { accountIn, codeIn, viewer, viewerName } from './viewer';

/** What the sign of a button says; the number stands beside it, and not at all when it is nought. */
const signs: [Counter, RegExp][] = [
  [
    'likes',
    /^(un)?like|^(больше не )?нравится|^(не )?вподоба|^(не )?подобається|^(не )?падабаецца/i,
  ],
  ['comments', /^(reply|comment|ответ|комментир|відпов|комент|адказ|камент)/i],
  ['shares', /^(repost|репост|сделать репост|рэпост)/i],
];

/** The posts of the account whose page is open, as they stand there; posts of others and replies to them are left out. */
export function findThreadsPosts(document: Document): SeenPost[] {
  const handle = accountIn(document.location.pathname);
  if (!handle || /^\/@[^/]+\/(replies|reposts)/.test(document.location.pathname)) return [];
  const ownerId = viewerName(document) === handle ? viewer(document) : undefined;
  const single = codeIn(document.location.pathname);
  const posts = new Map<string, SeenPost>();
  for (const time of document.querySelectorAll(rules['post-date'].selector)) {
    const path = time.closest('a')?.getAttribute('href') ?? '';
    const code = codeIn(path);
    const nativeId = code && numberOfCode(code);
    if (!nativeId || accountIn(path) !== handle || (single && code !== single)) continue;
    const card = cardOf(time);
    if (posts.has(nativeId) || !isShown(card)) continue;
    const at = Date.parse(time.getAttribute('datetime') ?? '');
    const text = textOf(card);
    posts.set(nativeId, {
      network: 'threads',
      nativeId,
      ...(ownerId && { ownerId }),
      permalink: `https://www.threads.com/@${handle}/post/${code}`,
      ...(!Number.isNaN(at) && { publishedAt: new Date(at).toISOString() }),
      ...(text && { text }),
      ...countersOf(card),
      source: 'dom',
      element: card,
    });
  }
  return [...posts.values()];
}

/** The box of one post: the largest around its date that holds no other post's. */
function cardOf(time: Element): HTMLElement {
  const marked = time.closest<HTMLElement>(rules.card.selector);
  if (marked) return marked;
  const own = codeIn(time.closest('a')?.getAttribute('href') ?? '');
  let card = time.parentElement!;
  for (let box = card.parentElement; box && box.localName !== 'main'; box = box.parentElement) {
    const links = [...box.querySelectorAll(rules['post-link'].selector)];
    if (links.some((link) => codeIn(link.getAttribute('href') ?? '') !== own)) break;
    if (box === box.ownerDocument.body) break;
    card = box;
  }
  return card;
}

/** The longest text of the card that is no link and no button. */
function textOf(card: HTMLElement): string | undefined {
  const texts = [...card.querySelectorAll(rules.text.selector)]
    .filter((one) => !one.closest('a,button,[role="button"],time'))
    .map((one) => one.textContent?.trim() ?? '');
  return texts.sort((a, b) => b.length - a.length)[0] || undefined;
}

function countersOf(card: HTMLElement): Pick<SeenPost, 'counters' | 'rounded'> {
  const counters: SeenPost['counters'] = {};
  const rounded: Counter[] = [];
  for (const sign of card.querySelectorAll(rules.sign.selector)) {
    const [name] = signs.find(([, word]) => word.test(nameOf(sign))) ?? [];
    const button = sign.closest('[role="button"],button');
    const number = name && button && readCounter(button.textContent ?? '');
    if (!name || !number || counters[name] !== undefined) continue;
    counters[name] = number.value;
    if (number.rounded) rounded.push(name);
  }
  return { counters, ...(rounded.length > 0 && { rounded }) };
}
