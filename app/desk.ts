import type { Operation } from '../domain/merge/operation';
import type { Change, Kind, NetworkId, Post, PostState, Records } from '../domain/records';
import type { PostFacts } from '../domain/study/facts';

/** Kinds small enough to be read whole. */
export type SmallKind = Exclude<Kind, 'post' | 'snapshot' | 'amendment'>;

/** What to find in the log; absent means any. Instants are ISO strings; `to` is exclusive. */
export interface PostQuery {
  text?: string;
  from?: string;
  to?: string;
  members?: string[];
  networks?: NetworkId[];
  accounts?: string[];
  rubrics?: string[];
  states?: PostState[];
  planItem?: string;
}

/** One page of the log, newest first. `next` is the cursor of the page after it, absent at the end. */
export interface PostPage {
  posts: Post[];
  next?: string;
}

/** For questions that may take long: a way to be told how far it is, and to stop waiting. */
export interface Look {
  /** When aborted, the promise rejects with its reason. */
  signal?: AbortSignal;
  /** Called with the share of the work that is done, 0…1. */
  progress?: (share: number) => void;
}

/** A post of the log whose words are near to a text. */
export interface SimilarPost {
  post: string;
  publishedAt: string;
  text: string;
  /** How much of the words, in threes, the two have in common, 0…1. */
  share: number;
}

/**
 * The team's data as use cases see it. In the dashboard it is the database itself (storage/), in a
 * network's page it is messages to the background (messages/). Deleted records are never returned
 * by `all` and `posts`; `get` returns them with `deleted: true`.
 */
export interface Desk {
  get<K extends Kind>(kind: K, id: string): Promise<Records[K] | undefined>;
  all<K extends SmallKind>(kind: K): Promise<Records[K][]>;
  /** `look` is heard only where the data is, not through messages. */
  posts(query: PostQuery, page: { limit: number; after?: string }, look?: Look): Promise<PostPage>;
  /** Number of posts that match; only a text makes it read posts. For `look` see above. */
  countPosts(query: PostQuery, look?: Look): Promise<number>;
  /** Snapshots of one post, oldest first. */
  snapshots(post: string): Promise<Records['snapshot'][]>;
  /** Corrections of one post, oldest first. */
  amendments(post: string): Promise<Records['amendment'][]>;
  /** All operations on one record, oldest first: "who changed this, when". */
  history(kind: Kind, id: string): Promise<Operation[]>;
  /**
   * Writes all changes or none, in one transaction, and answers when they are durable.
   * `by` is the member id or ''. Throws DeskError.
   */
  commit(changes: Change[], by: string): Promise<Operation[]>;
  /** Calls back after any view committed, with the kinds touched, until the signal aborts. */
  watch(changed: (kinds: Kind[]) => void, signal: AbortSignal): void;
}

/** The desk where the data is: what reads the whole log does it here and not through messages. */
export interface StudyDesk extends Desk {
  /**
   * What a study needs of the posts between two instants (ISO, `to` exclusive), oldest first, in
   * portions; the first and the last may reach beyond.
   */
  facts(from: string, to: string, look?: Look): Promise<PostFacts[]>;
  /**
   * The posts of the account, from an instant on, whose words are nearest to the text, the nearest first;
   * none that has less than a third in common with it. Made to be asked while somebody types.
   */
  similar(text: string, query: { account: string; from: string }): Promise<SimilarPost[]>;
  /** All operations on all records of these kinds, by stamp. */
  historyOf(kinds: readonly SmallKind[]): Promise<Operation[]>;
}

export type DeskProblem = 'storage-full' | 'newer-schema' | 'unavailable' | 'invalid';

/** A failure a person must be told about; `problem` is the key of the sentence. */
export class DeskError extends Error {
  override name = 'DeskError';
  constructor(
    readonly problem: DeskProblem,
    message: string = problem,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
