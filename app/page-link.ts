import type { LightPart, Seen } from '../domain/health/light';
import type { NetworkHealth } from '../domain/health/network-health';
import type { NetworkId, Post } from '../domain/records';
import type { ComposerHit, Network, OwnerHint } from '../networks/network';
import type { WallReport } from './reconcile-wall';
import type { LogOutcome } from './record-publication';
import { shareOf } from './share';

/** What the sidebar knows about a draft and the log wants to keep when it goes out. */
export type SessionNotes = Pick<
  Post,
  'planItem' | 'rubric' | 'guideVersion' | 'findingsLeft' | 'overrides' | 'ticks'
>;

/** One composer from its opening to its closing, through re-mounts and steps. */
export interface ComposerSession {
  readonly id: string;
  readonly network: NetworkId;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  readonly owner: OwnerHint;
  /** The composer as it stands on the page now; undefined on a step that hides the text field. */
  hit(): ComposerHit | undefined;
  /** The draft now, or its last non-empty snapshot when the field is hidden. Normalised, '\n' line breaks. */
  read(): string;
  /** Number of pictures and videos attached, as last seen; undefined when it never showed. */
  readonly media?: number | undefined;
  /** Written by the sidebar, read when the post goes out. */
  notes: SessionNotes;
}

export type PageEvent =
  | { type: 'sessions' }
  | { type: 'draft'; session: ComposerSession }
  | { type: 'outcome'; outcome: LogOutcome }
  /** Publish was pressed and no answer was seen. `drop` is called when the person says that nothing went out. */
  | { type: 'unconfirmed'; session: ComposerSession; text: string; drop?(): void }
  | { type: 'health' }
  /** What is kept with a draft, or passed over in it, changed elsewhere than in the sidebar. */
  | { type: 'noted' }
  /** More is known of the posts of the wall. */
  | { type: 'wall' }
  | { type: 'location' };

/**
 * The always-on page script as the sidebar sees it. Both run in the extension's isolated world of one
 * page and share this object there; the page cannot reach it.
 */
export interface PageLink {
  readonly network: Network;
  /** Open composers, the last used one last. */
  sessions(): ComposerSession[];
  current(): ComposerSession | undefined;
  /** The account whose page is open. */
  pageOwner(): OwnerHint;
  /** What this browser knows of the network's pages, this one included. */
  health(): NetworkHealth;
  /** The posts of the team's own wall as far as they were seen, and what the log knows of them. */
  wall(): WallReport;
  report(part: LightPart, state: Seen): void;
  /** For this page only: it says nothing of the network. */
  reportHere(part: LightPart, state: Seen): void;
  /**
   * The composer whose post this press would send: on its own button of the last step, or with `keys`
   * (Ctrl or ⌘ and Enter) in its field. Undefined for every other press.
   */
  publishes(target: Element, keys: boolean): ComposerSession | undefined;
  /** Tells everybody who subscribed. */
  tell(event: PageEvent): void;
  subscribe(heard: (event: PageEvent) => void, signal: AbortSignal): void;
  /** Opens the sidebar or closes it. */
  toggle(): void;
  /** Set by the sidebar while it is open. */
  sidebar?: { toggle(): void };
  /** Set by the publish guard once it stands. */
  guard?: true;
}

/** Offered by the watch script, taken by the sidebar. */
export const pageLink = shareOf<PageLink>('page-link');
