import type { NetworkId } from '../domain/records';
import { sameText } from '../networks/dom/normalise';
import type { Observation, OwnerHint } from '../networks/network';

/** A composer that may have sent the post; times are ms since the epoch. */
export interface Candidate {
  network: NetworkId;
  owner: OwnerHint;
  /** Accounts of other networks the same composer may post to. */
  others?: Partial<Record<NetworkId, OwnerHint>>;
  /** The draft when it went out, or the last that was seen. */
  text: string;
  openedAt: number;
  closedAt?: number;
  /** The network's own button was pressed. */
  pressedAt?: number;
  /** Id of the post an answer was seen for already, '' when it told none. */
  answered?: string;
}

/** How long after its closing a slow answer may still belong to a composer, ms. */
const afterClosing = 10 * 60_000;
/** How long after the button an answer may differ in its text from the draft, ms. */
const afterPress = 2 * 60_000;

/**
 * The composer a publication came from. The same text is enough; without it the button must have been
 * pressed lately in a composer of the same owner (a page may send mentions otherwise than it shows
 * them). Undefined when none vouches for it: then the page may have made it up, and a person is asked.
 */
export function matchPublication<C extends Candidate>(
  observation: Observation,
  candidates: readonly C[],
  now: number,
): C | undefined {
  if (/^(edited|deleted|restored)$/.test(observation.state)) return undefined;
  const { text, ownerId, nativeId, formerId } = observation;
  let best: C | undefined;
  let bestRank = 0;
  for (const candidate of candidates) {
    const { pressedAt = 0, closedAt = now, answered } = candidate;
    const owner = ownerOn(candidate, observation.network);
    if (!owner || now - closedAt > afterClosing) continue;
    // What waited and went out as it stood came from no composer that sent another post.
    if (formerId && text === undefined && answered && answered !== nativeId) continue;
    const pressed = now - pressedAt < afterPress;
    const ours = !ownerId || owner.ownerIds.length === 0 || owner.ownerIds.includes(ownerId);
    const words = text !== undefined && sameText(text, candidate.text);
    const vouched = words && (candidate.text.trim() ? true : pressed || ours);
    if (!vouched && !(pressed && ours)) continue;
    // A second answer for the same post belongs where the first went; another post rather does not.
    const fresh = answered === undefined ? 4 : answered === nativeId ? 16 : 0;
    const rank = 1 + fresh + (vouched ? 8 : 0) + (pressed ? 2 : 0) + (ours ? 1 : 0);
    if (rank >= bestRank) [best, bestRank] = [candidate, rank];
  }
  return best;
}

/** Whom the composer posts as on a network; undefined when it posts to another. */
export function ownerOn(
  { network, owner, others }: Pick<Candidate, 'network' | 'owner' | 'others'>,
  on: NetworkId,
): OwnerHint | undefined {
  return network === on ? owner : others?.[on];
}
