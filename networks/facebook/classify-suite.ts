import { postLink } from '../../domain/log/permalink';
import { id, instant, type Loose, str } from '../answer';
import type { Observation } from '../network';
import { listOf } from './graphql-answer';
import type { GraphqlCall } from './operations';
import { isSchedule, isWaiting, linkOf, postNumber, wordsOf } from './story';

interface Channel {
  name: string;
  network: 'facebook' | 'instagram';
  reel: boolean;
}

/** Stories are gone after a day and have no place in the log; other channels are not ours. */
function channelOf(name: string): Channel | undefined {
  const [, network, kind] = /^(FACEBOOK|INSTAGRAM)_(NEWS_FEED|POST|REELS?)$/.exec(name) ?? [];
  if (!network || !kind) return undefined;
  return {
    name,
    network: network === 'FACEBOOK' ? 'facebook' : 'instagram',
    reel: kind.startsWith('REEL'),
  };
}

/**
 * Business Suite: one call publishes to several channels, each with words, time and error of its own. Drafts
 * that save themselves use the same call and are nothing.
 */
export function classifySuite({ input, actingAs, documents, failure }: GraphqlCall): Observation[] {
  const base = input.base ?? input;
  if (input.is_autosave_draft || base.is_autosave_draft) return [];
  const names = Array.isArray(input.channels)
    ? (input.channels as unknown[]).map(str)
    : ['FACEBOOK_NEWS_FEED'];
  const family = documents.map(({ data }) => data?.xfamily_content_create).find(Boolean);
  const attempt =
    str(input.idempotence_token) || str((input.logging ?? base.logging)?.composer_session_id);
  const pageId = id(base.actor_id) ?? id(input.actor_id) ?? id(actingAs);
  const owners = {
    facebook: pageId,
    instagram: otherIdentity(input.identities, [pageId, id(actingAs)]),
  };
  return names.flatMap((name): Observation[] => {
    const channel = channelOf(name);
    const own = input[name];
    const later = own?.unpublished_content_data ?? base.unpublished_content_data;
    if (!channel || (later && !isSchedule(later))) return [];
    const ownerId = owners[channel.network];
    const seen = {
      network: channel.network,
      ...(ownerId && { ownerId }),
      ...wordsOf(own?.message ?? base.message),
      ...(attempt && { attempt }),
    };
    const refused = family?.errors?.[name.toLowerCase()];
    if (refused || !listOf(family?.items).length) {
      const error = refused ? (id(refused.code) ?? 'unknown') : failure;
      return error ? [{ ...seen, state: 'failed', error }] : [];
    }
    const item = itemOf(channel, names, listOf(family?.items));
    return [{ ...seen, ...outcome(channel, item, instant(later?.scheduled_publish_time), pageId) }];
  });
}

/** Instagram's account among the identities a call posts as, when only one of them is left. */
function otherIdentity(identities: unknown, known: (string | undefined)[]): string | undefined {
  if (!Array.isArray(identities)) return undefined;
  const others = identities.map(id).filter((one) => one && !known.includes(one));
  return others.length === 1 ? others[0] : undefined;
}

/**
 * The part of the answer that speaks of the channel: by the address in it, by its place where every channel
 * has one; a single part is the Facebook post's.
 */
function itemOf({ network }: Channel, names: string[], items: Loose[]): Loose | undefined {
  const hosts = { facebook: '//www.facebook.com/', instagram: '//www.instagram.com/' };
  const named = items.find((item) => addressOf(item).includes(hosts[network]));
  if (named) return named;
  const unnamed = items.filter((item) => !addressOf(item));
  if (items.length === names.length) {
    const at = names.findIndex((name) => channelOf(name)?.network === network);
    return unnamed.find((item) => item === items[at]);
  }
  return network === 'facebook' ? unnamed[0] : undefined;
}

function addressOf({ story, permalink, url }: Loose): string {
  return str(story?.url) || str(story?.permalink_url) || str(permalink) || str(url);
}

/** State, number and link of one channel's post. An Instagram post's number is known only by its address. */
function outcome(
  { network, reel }: Channel,
  item: Loose | undefined,
  scheduledFor: string | undefined,
  pageId: string | undefined,
): Pick<Observation, 'state' | 'nativeId' | 'permalink' | 'scheduledFor'> {
  if (network === 'instagram') {
    if (scheduledFor) return { state: 'scheduled', scheduledFor };
    const link = item && postLink(addressOf(item));
    const known = link?.network === 'instagram' && link;
    return {
      state: 'published',
      ...(known && { nativeId: known.nativeId, permalink: known.permalink }),
    };
  }
  const nativeId = postNumber(item?.story) ?? id(item?.id);
  if (scheduledFor) {
    const number = id(item?.pending_publish_content_id) ?? nativeId;
    return { state: 'scheduled', scheduledFor, ...(number && { nativeId: number }) };
  }
  const known = nativeId ? { nativeId } : {};
  if (isWaiting(item?.story)) return { state: 'pending', ...known };
  const video = reel ? id(item?.video?.id) : undefined;
  const permalink = video
    ? `https://www.facebook.com/reel/${video}`
    : linkOf(item?.story, nativeId, pageId);
  return { state: 'published', ...known, ...(permalink && { permalink }) };
}
