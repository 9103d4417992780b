import { cookie } from '../dom/find-editors';
import type { OwnerHint } from '../network';
import { rules } from './rules';

/** The account's name in an address: always behind an "@". */
export function accountIn(path: string): string | undefined {
  return /^(?:https:\/\/www\.threads\.(?:com|net))?\/@([\w.]{1,30})(?:\/|$)/
    .exec(path)?.[1]
    ?.toLowerCase();
}

/** The short code of the post an address shows. */
export function codeIn(path: string): string | undefined {
  return /\/@[\w.]+\/post\/([\w-]{5,60})(?:\/|$)/.exec(path)?.[1];
}

/** The number of the account that is logged in; read anew each time, accounts are switched within a tab. */
export function viewer(document: Document): string | undefined {
  return cookie(document, 'ds_user_id');
}

/** The name of who is logged in: by the one profile the page's own navigation leads to. */
export function viewerName(document: Document): string | undefined {
  const names = [...document.querySelectorAll(rules.navigation.selector)].map((link) =>
    accountIn(link.getAttribute('href') ?? ''),
  );
  const [name, ...others] = new Set(names.filter(Boolean));
  return others.length === 0 ? name : undefined;
}

/** A post is by the account that is logged in; a composer that names its author in its own head says so better. */
export function ownerOf(composer: Element): OwnerHint {
  const document = composer.ownerDocument;
  const number = viewer(document);
  const own = [...composer.querySelectorAll('a[href]')]
    .map((link) => accountIn(link.getAttribute('href') ?? ''))
    .find(Boolean);
  const name = own ?? viewerName(document);
  return { ownerIds: number ? [number] : [], handles: name ? [name] : [] };
}

/** Whose profile or post is open. */
export function pageOwner(document: Document): OwnerHint {
  const handle = accountIn(document.location.pathname);
  if (!handle) return { ownerIds: [], handles: [] };
  const number = viewerName(document) === handle ? viewer(document) : undefined;
  return { ownerIds: number ? [number] : [], handles: [handle] };
}
