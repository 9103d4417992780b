import { instant, json, type Loose, str } from '../answer';

import { idsOfMedia } from '../media-ids';
import type { Counter, Exchange, SeenPost } from '../network';

/**
 * Posts with their counters out of an answer the page got anyway: the profile's grid, a post's own data,
 * the reels tab. Pure, never throws; whatever else stands in the answer is no post and is left out.
 */
export function readInstagramPosts({ response, status }: Exchange): SeenPost[] {
  return status < 300 ? postsIn(json(response), 'answer') : [];
}

/** Every post in a tree of data, once; the pictures inside a carousel are no posts of their own. */
export function postsIn(tree: unknown, source: SeenPost['source']): SeenPost[] {
  const found = new Map<string, SeenPost>();
  const walk = (value: unknown, depth: number) => {
    if (!value || typeof value !== 'object' || depth > 40) return;
    const post = Array.isArray(value) ? undefined : postOf(value as Loose, source);
    if (post?.nativeId) {
      const known = found.get(post.nativeId);
      if (!known || Object.keys(post.counters).length > Object.keys(known.counters).length) {
        found.set(post.nativeId, post);
      }
    }
    for (const [name, inner] of Object.entries(value)) {
      if (!/^(carousel_media|edge_sidecar_to_children|clips_metadata)$/.test(name)) {
        walk(inner, depth + 1);
      }
    }
  };
  walk(tree, 0);
  return [...found.values()];
}

/** A post in any of the three forms: app, newer GraphQL (the same fields) and older "edges". */
function postOf(media: Loose, source: SeenPost['source']): SeenPost | undefined {
  const code = str(media.code) || str(media.shortcode);
  const { nativeId, ownerId } = idsOfMedia(media);
  if (!/^[\w-]{5,60}$/.test(code) || !nativeId || !(media.taken_at || media.taken_at_timestamp)) {
    return undefined;
  }
  const counters: SeenPost['counters'] = {};
  const put = (name: Counter, ...values: unknown[]) => {
    const value = values.find((one) => typeof one === 'number' && one >= 0);
    if (value !== undefined) counters[name] = value as number;
  };
  put(
    'comments',
    media.comment_count,
    count(media.edge_media_to_comment),
    count(media.edge_media_to_parent_comment),
  );
  if (`${media.like_and_view_counts_disabled}` !== 'true') {
    put(
      'likes',
      media.like_count,
      count(media.edge_media_preview_like),
      count(media.edge_liked_by),
    );
    put(
      'views',
      media.play_count,
      media.video_play_count,
      media.view_count,
      media.video_view_count,
    );
    // A photo has no views: the nought some answers carry there is none that anybody saw.
    if (!counters.views && !isVideo(media)) delete counters.views;
  }
  const publishedAt = instant(media.taken_at) ?? instant(media.taken_at_timestamp);
  const reel = str(media.product_type) === 'clips';
  return {
    network: 'instagram',
    nativeId,
    ...(ownerId && { ownerId }),
    permalink: `https://www.instagram.com/${reel ? 'reel' : 'p'}/${code}/`,
    ...(publishedAt && { publishedAt }),
    counters,
    source,
  };
}

const count = (edge: Loose | undefined): unknown => edge?.count;

const isVideo = (media: Loose): boolean =>
  str(media.media_type) === '2' ||
  str(media.product_type) === 'clips' ||
  (media.is_video as unknown) === true;
