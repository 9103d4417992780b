import { id, json, type Loose, str } from '../answer';
import { rules } from './rules';

/** What the islands of data a page is loaded with say of Pages. */
export interface PageData {
  /** A Page's two numbers, each by the other: its profile's and the one behind it. */
  twins: ReadonlyMap<string, string>;
  /** Accounts Business Suite may post to. */
  presences: { network: 'facebook' | 'instagram'; id?: string; name: string }[];
}

const read = new WeakMap<Document, { islands: number; data: PageData }>();

/** Reads the islands once, and again only when more of them come. */
export function pageData(document: Document): PageData {
  const found = document.querySelectorAll(rules.islands.selector);
  const before = read.get(document);
  if (before?.islands === found.length) return before.data;
  const data = dataIn([...found].map(({ textContent }) => textContent ?? ''));
  read.set(document, { islands: found.length, data });
  return data;
}

/** A small object without others inside, as it stands in the text of an island. */
const flat = /\{[^{}]{0,2000}\}/g;
/** The number behind a profile, in its two forms: beside it, or as an object of its own. */
const delegates = [
  /"id":"(\d+)"[^{}]{0,600}?"delegate_page_id":"(\d+)"/g,
  /"id":"(\d+)"[^{}]{0,600}?"delegate_page":\{[^{}]*?"id":"(\d+)"/g,
];

function dataIn(texts: readonly string[]): PageData {
  const twins = new Map<string, string>();
  const presences: PageData['presences'] = [];
  for (const text of texts) {
    if (text.includes('"delegate_page')) {
      for (const [, profile = '', page = ''] of delegates.flatMap((form) => [
        ...text.matchAll(form),
      ])) {
        twins.set(profile, page).set(page, profile);
      }
    }
    if (!text.includes('"presenceType"')) continue;
    for (const [one] of text.matchAll(flat)) {
      const { presenceType, accountName, ...rest } = json(one) ?? ({} as Loose);
      const network = { FACEBOOK: 'facebook', INSTAGRAM: 'instagram' }[str(presenceType)];
      const number = id(rest.id);
      if (network !== 'facebook' && network !== 'instagram') continue;
      presences.push({ network, ...(number && { id: number }), name: str(accountName) });
    }
  }
  return { twins, presences };
}
