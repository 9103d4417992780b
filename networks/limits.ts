import type { NetworkId } from '../domain/records';
import type { Counting } from '../domain/text-length';

export interface Limits {
  /** Longest text the network takes, counted as `counting` says. */
  text: number;
  /** How the network counts; UTF-16 code units when absent. */
  counting?: Counting;
  /** Where "Show more" cuts, about, UTF-16 code units. */
  fold: number;
  /** Most hashtags the network accepts or counts, where known. */
  hashtags?: number;
}

/**
 * Limits per network, facts in docs/networks.md. VK publishes none: 15,000 is a guard rail below the
 * 15,895–16,384 that is often reported. Facebook's fold differs between devices; this is the desktop's. Threads makes one topic of the first
 * hashtag. X folds nothing below its limit; paying accounts may write 25,000, which a page does not tell.
 */
export const limits: Record<NetworkId, Limits> = {
  vk: { text: 15_000, fold: 480 },
  facebook: { text: 63_206, fold: 477 },
  instagram: { text: 2_200, fold: 125, hashtags: 5 },
  threads: { text: 500, counting: 'threads', fold: 250, hashtags: 1 },
  x: { text: 280, counting: 'x', fold: 280 },
};
