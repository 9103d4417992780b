import { id, instant, json, type Loose } from '../answer';

import type { Counter, Exchange, SeenPost } from '../network';
import { permalinkOf } from './permalink';

/** Keys under which answers hold posts; nothing below other keys is looked at (attachments have counters too). */
const holders = [
  'response',
  'responses',
  'body',
  'items',
  'wall',
  'posts',
  'post',
  'feed',
  'newsfeed',
  'data',
] as const;

const counters: Record<string, Counter> = {
  likes: 'likes',
  comments: 'comments',
  reposts: 'shares',
  views: 'views',
};

function count(value: Loose | undefined): number | undefined {
  const number = value?.count as unknown;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
}

/** The object as a post that stands on a wall in the wall's own name; undefined for anything else. */
function postOf(item: Loose): SeenPost | undefined {
  const ownerId = id(item.owner_id) ?? id(item.source_id);
  const nativeId = item.source_id === undefined ? id(item.id) : (id(item.post_id) ?? id(item.id));
  if (!ownerId || !nativeId || !Number(nativeId) || item.is_deleted) return undefined;
  // Those who wait (postpone, suggest) do not stand on the wall yet; replies and photos are no posts.
  const kind = (item.post_type ?? item.type ?? 'post') as unknown;
  if (kind !== 'post' && kind !== 'copy') return undefined;
  const author = id(item.from_id);
  if (author && author !== ownerId) return undefined;
  const post: SeenPost = {
    network: 'vk',
    ownerId,
    nativeId,
    permalink: permalinkOf(ownerId, nativeId),
    counters: {},
    source: 'answer',
  };
  const formerId = id(item.postponed_id);
  if (formerId) post.formerId = formerId;
  const publishedAt = instant(item.date);
  if (publishedAt) post.publishedAt = publishedAt;
  for (const [key, counter] of Object.entries(counters)) {
    const number = count(item[key]) ?? (key === 'likes' ? count(item.reactions) : undefined);
    if (number !== undefined) post.counters[counter] = number;
  }
  return Object.keys(post.counters).length > 0 ? post : undefined;
}

/** Posts anywhere below the known keys; `depth` keeps a hostile answer from holding anybody up. */
export function postsIn(value: unknown, depth = 12): SeenPost[] {
  if (depth === 0 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((one) => postsIn(one, depth - 1));
  const held = value as Loose;
  const own = postOf(held);
  if (own) return [own];
  return holders.flatMap((key) => postsIn(held[key], depth - 1));
}

/**
 * Posts with their counters out of an answer the page received: wall.get, wall.getById, newsfeed.*, plain,
 * in a batch or in a program. Pure; never throws.
 */
export function readPosts({ response }: Exchange): SeenPost[] {
  return postsIn(json(response));
}
