import { cookie } from '../dom/find-editors';
import type { OwnerHint } from '../network';
import { rules } from './rules';

/** First parts of addresses that are no account's name. */
const reserved =
  /^(home|explore|search|notifications|messages|settings|compose|intent|i|jobs|tos|privacy|login|logout|signup|hashtag|lists|communities|share|about)$/i;

/** The account's name in an address, lower case. */
export function accountIn(path: string): string | undefined {
  const [, name] = /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,20})(?:[/?#]|$)/.exec(path) ?? [];
  return name && !reserved.test(name) ? name.toLowerCase() : undefined;
}

/** The number of the post an address shows. */
export function postIn(path: string): string | undefined {
  return /\/status\/(\d{1,25})(?:[/?#]|$)/.exec(path)?.[1];
}

/** The number of the account that is logged in: "u=<number>", encoded. */
export function viewer(document: Document): string | undefined {
  return /^"?u(?:=|%3D)(\d+)/i.exec(cookie(document, 'twid') ?? '')?.[1];
}

/** The name of who is logged in, by the link to the own profile, the switch of accounts or the navigation. */
export function viewerName(document: Document): string | undefined {
  const profile = document.querySelector(rules.profile.selector);
  const known = accountIn(profile?.getAttribute('href') ?? '');
  if (known) return known;
  const accounts = document.querySelector(rules.switcher.selector);
  const switched = /@(\w{1,20})/.exec(accounts?.textContent ?? '')?.[1]?.toLowerCase();
  if (switched) return switched;
  // Without test ids: the one account the page's own navigation leads to.
  const links = document.querySelectorAll(rules.navigation.selector);
  const names = [...links].map((link) => accountIn(link.getAttribute('href') ?? ''));
  const [name, ...others] = new Set(names.filter(Boolean));
  return others.length === 0 ? name : undefined;
}

/** A post is by the account that is logged in; read anew each time, accounts are switched within a tab. */
export function viewerHint(document: Document): OwnerHint {
  const number = viewer(document);
  const name = viewerName(document);
  return { ownerIds: number ? [number] : [], handles: name ? [name] : [] };
}

/** Whose profile or post is open. */
export function pageOwner(document: Document): OwnerHint {
  const handle = accountIn(document.location.pathname);
  if (!handle) return { ownerIds: [], handles: [] };
  const number = viewerName(document) === handle ? viewer(document) : undefined;
  return { ownerIds: number ? [number] : [], handles: [handle] };
}
