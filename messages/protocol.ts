import type { QuestionAnswer } from '../app/answer-question';
import type { PostPage, PostQuery, SmallKind } from '../app/desk';
import type { PostAsked } from '../app/post-circumstances';
import type { WallPost, WallReport } from '../app/reconcile-wall';
import type { LogOutcome, OutboxEntry } from '../app/record-publication';
import type { HealthReport, NetworkHealth } from '../domain/health/network-health';
import type { Operation } from '../domain/merge/operation';
import type { Change, Kind, Language, NetworkId, Records } from '../domain/records';
import type { Circumstances } from '../domain/style-guide/circumstances';
import type { OwnerHint } from '../networks/network';
import type { Settings } from '../storage/settings';

/** Everything that crosses between a page and the background: one line a message, `ask` in and `reply` out. */
export interface Protocol {
  'desk.get': { ask: { kind: Kind; id: string }; reply: Records[Kind] | null };
  'desk.all': { ask: { kind: SmallKind }; reply: Records[SmallKind][] };
  'desk.posts': { ask: { query: PostQuery; limit: number; after?: string }; reply: PostPage };
  'desk.countPosts': { ask: { query: PostQuery }; reply: number };
  'desk.snapshots': { ask: { post: string }; reply: Records['snapshot'][] };
  'desk.amendments': { ask: { post: string }; reply: Records['amendment'][] };
  'desk.history': { ask: { kind: Kind; id: string }; reply: Operation[] };
  'desk.commit': { ask: { changes: Change[]; by: string }; reply: Operation[] };

  'settings.get': { ask: null; reply: Settings };
  'settings.set': { ask: Partial<Settings>; reply: Settings };
  /** The reader's language and its compiled messages, for the areas asked. */
  texts: {
    ask: { areas: string[] };
    reply: { language: Language; messages: Record<string, unknown> };
  };

  /**
   * A page of the network was opened: may it, by its address, be one of the team's accounts? The first
   * word of a document says its channel too, for the scripts that an update puts in our place.
   */
  'page.arrived': {
    ask: { network: NetworkId; path: string; document?: string; channel?: string };
    reply: boolean;
  };
  /** The channel an earlier script of ours agreed on in this document. */
  'channel.recall': { ask: { document: string }; reply: string | null };
  /** Puts the network's watch script into the tab that asks. */
  'watch.inject': { ask: { network: NetworkId }; reply: null };
  /** What the plan, the team and the log say about the post in a composer. */
  'post.circumstances': { ask: PostAsked; reply: Circumstances };

  /** What this browser knows of a network's pages; what one page has to add. */
  'health.get': { ask: { network: NetworkId }; reply: NetworkHealth };
  'health.add': { ask: { network: NetworkId; report: HealthReport }; reply: null };
  /** Puts the sidebar script into the tab that asks. */
  'sidebar.inject': { ask: null; reply: null };
  /** Puts the rules of the style guide into the tab that asks. */
  'guide.inject': { ask: null; reply: null };
  /** Puts the publish guard into the tab that asks. */
  'guard.inject': { ask: null; reply: null };
  'dashboard.open': { ask: { page?: string }; reply: null };
  /** What the thin tab at the page's edge says. */
  summary: {
    ask: { network: NetworkId; owner: OwnerHint };
    reply: {
      today: number;
      mine?: { title: string; time?: string };
      questions: number;
      configured: boolean;
      guard?: true;
    };
  };
  /**
   * Works off the outbox; answers what became of each entry that was in it, and of those that another
   * tab's drain took along within the last minutes: look for the id of your own entry.
   */
  'outbox.drain': { ask: null; reply: LogOutcome[] };
  /** Records an entry the outbox had no room for; fails when it could not be made durable here either. */
  'outbox.record': { ask: { entry: OutboxEntry }; reply: null };
  /** Posts seen that no composer of ours vouches for. */
  'questions.list': { ask: null; reply: OutboxEntry[] };
  'questions.answer': { ask: { id: string; answer: QuestionAnswer }; reply: LogOutcome };
  /** Posts of a wall as a page shows them; answers what the log knows of those of the team. */
  'posts.seen': {
    ask: { network: NetworkId; owner: OwnerHint; posts: WallPost[] };
    reply: WallReport;
  };
  /** Last rung but one of the insertion ladder: one paste event from the page's own world. */
  'paste.inMain': { ask: { text: string }; reply: boolean };
}

/** What the background tells pages. */
export interface Broadcasts {
  'desk.changed': { kinds: Kind[] };
  'sidebar.toggle': null;
  /** The next finding of the draft is wanted (1), or the one before (-1). */
  'finding.step': { by: 1 | -1 };
}

export type MessageName = keyof Protocol;
export type Ask<N extends MessageName> = Protocol[N]['ask'];
export type Reply<N extends MessageName> = Protocol[N]['reply'];
