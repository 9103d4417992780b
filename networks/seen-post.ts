import type { NetworkId } from '../domain/records';

/** What networks count of a post, by the names of the log. */
export type Counter = 'likes' | 'comments' | 'shares' | 'saves' | 'views' | 'reach';

/** A post as a page showed it or its network told of it; only fields that were there. */
export interface SeenPost {
  network: NetworkId;
  ownerId?: string;
  nativeId?: string;
  permalink?: string;
  /** Instant, when it shows exactly. */
  publishedAt?: string;
  /** From the page only, never out of an answer. */
  text?: string;
  /** A counter that does not show is absent: "not shown" is not 0. */
  counters: Partial<Record<Counter, number>>;
  /** Counters the page had shortened ("1,2K"). */
  rounded?: Counter[];
  /** Where it was read: the network's answer, the page's own data, or what stands on the page. */
  source: 'answer' | 'embedded' | 'dom';
  /** The card on the page, for posts read there. */
  element?: HTMLElement;
}
