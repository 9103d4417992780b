import type { NetworkId } from '../domain/records';

export interface Limits {
  /** Longest text the network takes, UTF-16 code units. */
  text: number;
  /** Where "Show more" cuts, about, UTF-16 code units. */
  fold: number;
  /** Most hashtags the network accepts or counts, where known. */
  hashtags?: number;
}

/**
 * Limits per network, facts in docs/networks.md. VK publishes none: 15,000 is a guard rail below the
 * 15,895–16,384 that is often reported. Facebook's fold differs between devices; this is the desktop's.
 */
export const limits: Record<NetworkId, Limits> = {
  vk: { text: 15_000, fold: 480 },
  facebook: { text: 63_206, fold: 477 },
  instagram: { text: 2_200, fold: 125, hashtags: 5 },
};
