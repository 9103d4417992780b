import { instant, json, type Loose, str } from '../answer';
import { idsOfMedia } from '../media-ids';
import type { Counter, Exchange, SeenPost } from '../network';

/** Posts with their counters out of an answer the page got anyway. Pure, never throws; replies are left out. */
export function readThreadsPosts({ response, status }: Exchange): SeenPost[] {
  const found = new Map<string, SeenPost>();
  const walk = (value: unknown, depth: number) => {
    if (!value || typeof value !== 'object' || depth > 40) return;
    const post = Array.isArray(value) ? undefined : postOf(value as Loose);
    if (post?.nativeId && !found.has(post.nativeId)) found.set(post.nativeId, post);
    for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  if (status < 300) walk(json(response), 0);
  return [...found.values()];
}

function postOf(media: Loose): SeenPost | undefined {
  const { nativeId, ownerId } = idsOfMedia(media);
  const about = media.text_post_app_info;
  const publishedAt = instant(media.taken_at);
  if (!nativeId || !publishedAt || !str(media.code) || typeof about !== 'object' || !about) {
    return undefined;
  }
  if ((about.is_reply as unknown) === true) return undefined;
  const counters: SeenPost['counters'] = {};
  const put = (name: Counter, ...values: unknown[]) => {
    const known = values.filter((one): one is number => typeof one === 'number' && one >= 0);
    if (known.length > 0) counters[name] = known.reduce((sum, one) => sum + one, 0);
  };
  put('likes', media.like_count);
  put('comments', about.direct_reply_count);
  put('shares', about.repost_count, about.quote_count);
  put('views', media.view_counts);
  return {
    network: 'threads',
    nativeId,
    ...(ownerId && { ownerId }),
    publishedAt,
    counters,
    source: 'answer',
  };
}
