import { cookie, handleIn, loadedHere } from '../dom/find-editors';
import type { OwnerHint } from '../network';
import { pageData } from './page-data';

const reserved =
  /^(profile\.php|permalink\.php|story\.php|groups|pages|watch|marketplace|reels?|photo(\.php)?|photos|videos|events|messages|notifications|latest|home\.php|me|search|settings|share|stories|friends|gaming|bookmarks|help|login.*|professional_dashboard|hashtag|media)$/;

const nobody: OwnerHint = { ownerIds: [], handles: [] };

/** Whose page is open, as far as it shows: a Page, a person, a group, or the Page Business Suite works for. */
export function pageOwner(document: Document): OwnerHint {
  const { pathname, search, hostname } = document.location;
  const fields = new URLSearchParams(search);
  const inAddress = fields.get(pathname === '/profile.php' ? 'id' : 'asset_id');
  if (inAddress && /^\d+$/.test(inAddress)) return numbered(document, inAddress);
  if (hostname.startsWith('business.')) return suitePage(document);
  const [, group] = /^\/groups\/([\w.-]+)/.exec(pathname) ?? [];
  const handle = group?.toLowerCase() ?? handleIn(pathname, reserved);
  if (!handle) return nobody;
  if (/^\d+$/.test(handle)) return numbered(document, handle);
  const app = loadedHere(document)
    ? document.querySelector('meta[property="al:android:url"]')?.getAttribute('content')
    : undefined;
  const [, number] = /^fb:\/\/(?:page|profile|group)\/(\d+)/.exec(app ?? '') ?? [];
  return { ownerIds: number ? idsOf(document, number) : [], handles: [handle] };
}

/** Whom a post of the composer would be by: a group's is the group's, else the Page acted as, else the person. */
export function composerOwner(document: Document): OwnerHint {
  const page = pageOwner(document);
  const { pathname, hostname } = document.location;
  if (hostname.startsWith('business.') || /^\/groups\/\w/.test(pathname)) return page;
  const acting = cookie(document, 'i_user') ?? cookie(document, 'c_user');
  if (!acting) return page;
  const ownerIds = idsOf(document, acting);
  const here = page.ownerIds.length === 0 || page.ownerIds.some((id) => ownerIds.includes(id));
  return { ownerIds, handles: here ? page.handles : [] };
}

/** The Instagram account Business Suite posts to beside the Page, when there is one and no other. */
export function linkedInstagram(document: Document): OwnerHint | undefined {
  const found = pageData(document).presences.filter(({ network }) => network === 'instagram');
  const names = new Set(found.map(({ name, id }) => `${id}\n${name}`));
  const [account] = found;
  if (!account || names.size > 1) return undefined;
  const handle = account.name.toLowerCase().replace(/^@/, '');
  return {
    ownerIds: account.id ? [account.id] : [],
    handles: /^[\w.]{1,30}$/.test(handle) ? [handle] : [],
  };
}

/** The Page Business Suite was opened for, when its data names no second one. */
function suitePage(document: Document): OwnerHint {
  const pages = pageData(document).presences.filter(({ network }) => network === 'facebook');
  const ids = [...new Set(pages.flatMap(({ id }) => id ?? []))];
  return ids.length === 1 ? numbered(document, ids[0]!) : nobody;
}

const numbered = (document: Document, id: string): OwnerHint => ({
  ownerIds: idsOf(document, id),
  handles: [],
});

/** A Page has two numbers; both where the page's data tells them. */
function idsOf(document: Document, id: string): string[] {
  const twin = pageData(document).twins.get(id);
  return twin ? [id, twin] : [id];
}
