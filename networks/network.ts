import type { NetworkId } from '../domain/records';

/** A request the page made and the answer it got, as the observer saw them. Bodies are text. */
export interface Exchange {
  method: string;
  url: string;
  status: number;
  /** Form bodies as "a=1&b=2", JSON as is, '' when it cannot be read cheaply. */
  request: string;
  response: string;
}

/** What an exchange means. Only these fields ever leave the observer: no token, cookie or header. */
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
    | 'failed'
    | 'unconfirmed';
  /** The account posted as; VK communities are negative. Absent when neither request nor answer tells. */
  ownerId?: string;
  nativeId?: string;
  permalink?: string;
  text?: string;
  /** Instant, for 'scheduled'. */
  scheduledFor?: string;
  /** The network's error number, for 'failed'. */
  error?: string;
  /** The request's own token against repeats (Facebook idempotence_token, VK guid), where there is one. */
  attempt?: string;
}

/** Pure: an observation, or null when the exchange is none of ours. Never throws. */
export type Classify = (exchange: Exchange) => Observation | null;

/** Cheap test before anything is read: may this URL be a publish call? */
export type Concerns = (method: string, url: string) => boolean;

/**
 * What the observer needs of a network (networks/watchers.ts). Stands apart from the adapter: neither
 * goes into the other's world, and both stay small.
 */
export interface Watcher {
  network: NetworkId;
  concerns: Concerns;
  /** Second cheap test, on the body of a request that concerns: only then is its answer read. */
  mentions(request: string, url: string): boolean;
  classify: Classify;
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
  /** The user id logged in, where readable; may be a shared account. */
  viewer(document: Document): string | undefined;
  /** Is this element (or one around it) the button that sends the post of this composer? For "unconfirmed". */
  isPublishControl(target: Element, composer: ComposerHit): boolean;
  /** Number of pictures and videos attached in the composer, as far as it shows. */
  countMedia(composer: ComposerHit): number | undefined;
}
