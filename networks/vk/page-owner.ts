import { handleIn, loadedHere } from '../dom/find-editors';
import type { OwnerHint } from '../network';
import { rules } from './rules';

/** First parts of addresses that are the site's own and nobody's name. */
const reserved =
  /^(feed|im|wall-?\d.*|id\d+|club\d+|public\d+|event\d+|al_.*|new_post|groups|friends|albums.*|photos?.*|video.*|clips?.*|audios?.*|market.*|search|settings|apps|away.*|topic.*|board.*|docs?|bookmarks|notifications|support|login|join|story.*|menu|mail|stickers|services|vkvideo|ads|stats|write.*|gim.*|page-.*|@.*)$/;

/** Numeric id out of "club1", "public1", "event1" or "id1". */
function numeric(name: string): string | undefined {
  const [, kind, number] = /^(club|public|event|id)(\d{1,13})$/.exec(name) ?? [];
  return number && (kind === 'id' ? number : `-${number}`);
}

function handleOf(href: string): string {
  return (
    href
      .replace(/^https?:\/\/[^/]+/, '')
      .split(/[/?#]/)[1]
      ?.toLowerCase() ?? ''
  );
}

const hrefOf = (link: Element | undefined | null): string =>
  link?.getAttribute('href') ?? link?.querySelector('a')?.getAttribute('href') ?? '';

/** The id a link to an account tells by itself; undefined for a link by name. */
export function numericOwner(link: Element | undefined | null): string | undefined {
  return numeric(handleOf(hrefOf(link)));
}

/**
 * The account whose page is open. The address first; then the posts whose header links to this very page,
 * if they all agree on its number; then what the page was loaded with, while it is that page.
 */
export function pageOwner(document: Document): OwnerHint {
  const { pathname, search } = document.location;
  const name = pathname.slice(1).toLowerCase();
  const inPath =
    numeric(name.split('/')[0]!) ??
    /^(?:wall|new_post\/)(-?\d+)/.exec(name)?.[1] ??
    /[?&]w=wall(-?\d+)/.exec(search)?.[1];
  const handle = handleIn(pathname, reserved);
  const handles = handle ? [handle] : numeric(name) ? [name] : [];
  if (inPath) return { ownerIds: [inPath], handles };
  if (!handle) return { ownerIds: [], handles };
  const owner = ownerByPosts(document, handle) ?? ownerByHead(document);
  return { ownerIds: owner ? [owner] : [], handles };
}

function ownerByPosts(document: Document, handle: string): string | undefined {
  const owners = new Set<string>();
  for (const post of document.querySelectorAll('[data-post-id]')) {
    if (handleOf(hrefOf(post.querySelector(rules['post-author']))) !== handle) continue;
    const [, owner] = /^(-?\d+)_\d+$/.exec(post.getAttribute('data-post-id') ?? '') ?? [];
    if (owner) owners.add(owner);
  }
  return owners.size === 1 ? [...owners][0] : undefined;
}

function ownerByHead(document: Document): string | undefined {
  if (!loadedHere(document)) return undefined;
  for (const one of document.querySelectorAll<HTMLElement>(rules['page-head'])) {
    const address = one.getAttribute('href') ?? one.getAttribute('content') ?? '';
    const owner = numeric(address.split(/[?#]/)[0]!.split('/').at(-1)!.toLowerCase());
    if (owner) return owner;
  }
  return undefined;
}
