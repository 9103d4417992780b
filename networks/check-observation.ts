import { type NetworkId, networkIds } from '../domain/records';
import type { Observation } from './network';

/** What an observation may say became of a post. */
export const observedStates: readonly string[] = [
  'published',
  'scheduled',
  'suggested',
  'pending',
  'edited',
  'deleted',
  'restored',
  'failed',
];

/** What the address of a post may look like. */
const permalinks: Record<NetworkId, RegExp> = {
  vk: /^https:\/\/vk\.(ru|com)\/wall-?\d+_\d+$/,
  facebook: /^https:\/\/www\.facebook\.com\/[\w.?=&%:/-]{1,500}$/,
  instagram: /^https:\/\/www\.instagram\.com\/(p|reel)\/[\w-]{5,60}\/$/,
  threads: /^https:\/\/www\.threads\.com\/@[\w.]{1,30}\/post\/[\w-]{5,60}$/,
  x: /^https:\/\/x\.com\/\w{1,20}\/status\/\d{1,25}$/,
};

/** What each field may look like. */
const shapes: Partial<Record<keyof Observation, RegExp>> = {
  ownerId: /^-?\d{1,25}$/,
  nativeId: /^\d{1,30}$/,
  formerId: /^\d{1,30}$/,
  permalink: /^https:/,
  scheduledFor: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  error: /^[\w-]{1,40}$/,
  attempt: /^[^\s]{1,120}$/,
};

/**
 * An observation made of what a page sent, with nothing but its own fields. Null when it says no network,
 * no state, or an id that is none; what else does not fit is left out, the publication is not lost for it.
 */
export function checkObservation(raw: Observation): Observation | null {
  const network = networkIds.find((known) => known === raw.network);
  if (!network || !observedStates.includes(raw.state)) return null;
  const seen: Record<string, unknown> = { network, state: raw.state };
  for (const [field, shape] of Object.entries(shapes)) {
    const value: unknown = raw[field as keyof Observation];
    if (value === undefined) continue;
    const fits =
      typeof value === 'string' &&
      shape.test(value) &&
      (field !== 'permalink' || permalinks[network].test(value));
    if (fits) seen[field] = value;
    else if (field.endsWith('Id')) return null;
  }
  if (typeof raw.text === 'string' && raw.text.length <= 70_000) seen.text = raw.text;
  return seen as unknown as Observation;
}
