import type { NetworkId } from '../domain/records';

/** One call of the page as the observer hands it over: cut down to the names its watcher allows. */
export interface Exchange {
  kind: WatchedCall['kind'];
  method: string;
  /** Origin and path, and of the query what may leave. */
  url: string;
  status: number;
  /** Form bodies as "a=1&b=2", JSON as JSON, '' when it cannot be read cheaply. */
  request: string;
  /** One JSON document, one a line, or what `pick` found, one a line. */
  response: string;
}

/** A kind of call worth looking at, as plain data: all that the script in the page's own world knows of a network. */
export interface WatchedCall {
  /**
   * 'publication': may publish, change or remove a post. 'posts': its answer holds counters; read only
   * while the page is one of the team's own. 'shape': a composer's call nobody knows yet, of which only the
   * names of its keys cross, for the diagnostics.
   */
  kind: 'publication' | 'posts' | 'shape';
  /** Tested against "METHOD address". */
  address: RegExp;
  /** Second cheap test, on "query&body"; without it every body will do. */
  body?: RegExp;
  /** Names, at any depth, of query, form and JSON fields that may leave, JSON inside of form fields included. */
  request: readonly string[];
  /** Keys, at any depth, of the JSON answer that may leave; for 'posts' numbers and dates, never words. */
  answer: readonly string[];
  /** For an answer that is no JSON: only what this finds leaves. With the flag g. */
  pick?: RegExp;
}

/** What the observer needs of a network. The first call whose tests agree counts. */
export interface Watcher {
  network: NetworkId;
  calls: readonly WatchedCall[];
}

/** What an exchange means. */
export interface Observation {
  network: NetworkId;
  /** 'unconfirmed' is never an answer's: publish was pressed, and what the network said was not seen. */
  state:
    | 'published'
    | 'scheduled'
    | 'suggested'
    | 'pending'
    | 'edited'
    | 'deleted'
    | 'restored'
    | 'failed'
    | 'unconfirmed';
  /** The account posted as; VK communities are negative. Absent when neither request nor answer tells. */
  ownerId?: string;
  nativeId?: string;
  /** The number it waited under, when it was scheduled or suggested before. */
  formerId?: string;
  permalink?: string;
  text?: string;
  /** Instant, for 'scheduled'. */
  scheduledFor?: string;
  /** The network's error number, for 'failed'. */
  error?: string;
  /** The request's own token against repeats (Facebook idempotence_token, VK guid), where there is one. */
  attempt?: string;
}

/** Pure: what an exchange means; several for one call to several channels, none when it is none of ours. Never throws. */
export type Classify = (exchange: Exchange) => Observation[];

export const counterNames = ['likes', 'comments', 'shares', 'saves', 'views', 'reach'] as const;
export type Counter = (typeof counterNames)[number];

/** A post of the wall as an answer, the page's own data or the page itself shows it. */
export interface SeenPost {
  network: NetworkId;
  ownerId?: string;
  nativeId?: string;
  /** The number it waited under, when it was scheduled or suggested before. */
  formerId?: string;
  permalink?: string;
  /** Instant, when it shows exactly. */
  publishedAt?: string;
  /** From the page itself only. */
  text?: string;
  /** What does not show is absent, not 0. */
  counters: Partial<Record<Counter, number>>;
  /** Counters the page shortened, as in "1,2K". */
  rounded?: Counter[];
  source: 'answer' | 'embedded' | 'dom';
  /** Its card on the page. */
  element?: HTMLElement;
}

export type EditorEngine = 'lexical' | 'draft' | 'plain' | 'textarea';

/** A post composer found on the page. */
export interface ComposerHit {
  /** The editable element itself. */
  editor: HTMLElement;
  /** The dialog or box around it; gone when the composer closes. */
  root: HTMLElement;
  engine: EditorEngine;
  /** Which rule of the adapter matched, for the diagnostics. */
  rule: string;
  /** Whom the page posts as, as far as it shows: ids and handles, most reliable first. */
  owner: OwnerHint;
  /** Accounts of other networks the same composer may post to at once: Instagram's in Business Suite. */
  others?: Partial<Record<NetworkId, OwnerHint>>;
  /** The last selection inside the editor, kept while the focus is elsewhere. */
  caret?: Range;
}

export interface OwnerHint {
  ownerIds: string[];
  handles: string[];
}

/** One adapter a network. Reads the page, never changes it. Contract in words: networks/README.md. */
export interface Network {
  id: NetworkId;
  /** As people call it: "ВКонтакте" and so on come from the catalogue, this is the brand name. */
  name: string;
  /** Does this page belong to the network? */
  owns(url: URL): boolean;
  /** Every post composer on the page now, structurally found; comment, message, search and edit boxes are not composers. */
  findComposers(document: Document): ComposerHit[];
  /** The account whose page is open, as far as it shows. */
  pageOwner(document: Document): OwnerHint;
  /**
   * The account this very text is being written for by the drafts the network itself keeps in the browser.
   * Reads only; undefined when they do not say or say two. Never rejects.
   */
  draftOwner?(document: Document, text: string): Promise<string | undefined>;
  /** The user id logged in, where readable; may be a shared account. */
  viewer(document: Document): string | undefined;
  /** Is this element (or one around it) the button that sends the post of this composer? For "unconfirmed". */
  isPublishControl(target: Element, composer: ComposerHit): boolean;
  /** Ctrl+Enter in the field sends nothing here. */
  keysStay?: true;
  /** Number of pictures and videos attached in the composer, as far as it shows. */
  countMedia(composer: ComposerHit): number | undefined;
  /** Of the pictures that can be described, how many are; undefined while no field for it shows. */
  altTexts?(composer: ComposerHit): { images: number; described: number } | undefined;
  classify: Classify;
  /** Posts in an answer of kind 'posts'. Pure, never throws. */
  readPosts?(exchange: Exchange): SeenPost[];
  /** Posts on the page now, from its own data and its cards. */
  findPosts?(document: Document): SeenPost[];
}
