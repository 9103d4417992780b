import { cookie, handleIn, loadedHere } from '../dom/find-editors';
import type { OwnerHint } from '../network';
import { rules } from './rules';

/** First parts of addresses that are no account's name. */
const reserved =
  /^(reels?|explore|direct|accounts|stories|p|tv|tags|locations|about|legal|web|api|graphql|popular|challenge|privacy|meta|ads|notifications|nametag|directory|your_activity|professional_dashboard|archive|create)$/;

/** A post's address: the account's name may stand before it. */
const post = /^\/(?:([\w.]+)\/)?(?:p|reels?|tv)\/([\w-]{5,60})(?:\/|$)/;

/** The short code of the post an address shows, in each of its forms. */
export function codeIn(pathname: string): string | undefined {
  return post.exec(pathname)?.[2];
}

/** The account whose profile or post an address names. */
export function accountIn(pathname: string): string | undefined {
  return handleIn(pathname, reserved);
}

/** The number of the account that is logged in; read anew each time, accounts are switched within a tab. */
export function viewer(document: Document): string | undefined {
  return cookie(document, 'ds_user_id');
}

/** A post is always by the account that is logged in. */
export function viewerHint(document: Document): OwnerHint {
  const number = viewer(document);
  const name = viewerName(document);
  return { ownerIds: number ? [number] : [], handles: name ? [name] : [] };
}

const names = new WeakMap<Document, { of: string | undefined; name: string | undefined }>();

/**
 * The name of who is logged in, from the page's own data; read once an account, the data is large. After
 * a switch of accounts the data may still be the other one's: then the name is not known.
 */
export function viewerName(document: Document): string | undefined {
  const of = viewer(document);
  const known = names.get(document);
  if (known?.name && known.of === of) return known.name;
  let name: string | undefined;
  for (const script of document.querySelectorAll(rules.islands.selector)) {
    const text = script.textContent ?? '';
    const at = text.indexOf('"PolarisViewer"');
    if (at < 0) continue;
    const near = text.slice(at, at + 20_000);
    const ids = [...near.matchAll(/"id":\s*"(\d+)"/g)].map(([, id]) => id);
    if (of && ids.length > 0 && !ids.includes(of)) continue;
    name = /"username":\s*"([\w.]+)"/.exec(near)?.[1]?.toLowerCase();
    if (name) break;
  }
  names.set(document, { of, name });
  return name;
}

/** Whose profile or post is open, as far as it shows. */
export function pageOwner(document: Document): OwnerHint {
  const { pathname } = document.location;
  const handle = accountIn(pathname) ?? (codeIn(pathname) && authorOf(document));
  if (!handle) return { ownerIds: [], handles: [] };
  const number = viewerName(document) === handle ? viewer(document) : undefined;
  return { ownerIds: number ? [number] : [], handles: [handle] };
}

/** Who wrote the one post that is open: by the head of its card, otherwise by the address the page gives itself. */
function authorOf(document: Document): string | undefined {
  for (const link of document.querySelectorAll(rules['post-author'].selector)) {
    const handle = accountIn(link.getAttribute('href') ?? '');
    if (handle) return handle;
  }
  const own = document.querySelector(rules['own-address'].selector)?.getAttribute('content') ?? '';
  const [, handle] = /^https:\/\/www\.instagram\.com(\/[\w.]+\/(?:p|reels?)\/.*)$/.exec(own) ?? [];
  return handle && loadedHere(document) ? accountIn(handle) : undefined;
}
