import { id, json, type Loose, str } from '../answer';
import type { Counter, Exchange, SeenPost } from '../network';

/** Posts with their counters out of an answer the page got anyway. Pure, never throws; replies and reposts are left out. */
export function readXPosts({ response, status }: Exchange): SeenPost[] {
  const found = new Map<string, SeenPost>();
  const walk = (value: unknown, depth: number) => {
    if (!value || typeof value !== 'object' || depth > 60) return;
    const post = Array.isArray(value) ? undefined : postOf(value as Loose);
    if (post?.nativeId && !found.has(post.nativeId)) found.set(post.nativeId, post);
    for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  if (status < 300) walk(json(response), 0);
  return [...found.values()];
}

function postOf(tweet: Loose): SeenPost | undefined {
  const { legacy } = tweet;
  const nativeId = id(tweet.rest_id);
  if (!nativeId || typeof legacy?.favorite_count !== 'number') return undefined;
  if (legacy.retweeted_status_result || str(legacy.in_reply_to_status_id_str)) return undefined;
  const counters: SeenPost['counters'] = {};
  const put = (name: Counter, ...values: unknown[]) => {
    const known = values.filter((one): one is number => Number.isSafeInteger(one));
    if (known.length > 0) counters[name] = known.reduce((sum, one) => sum + one, 0);
  };
  put('likes', legacy.favorite_count);
  put('comments', legacy.reply_count);
  // The page shows reposts and quoting posts as one number.
  put('shares', legacy.retweet_count, legacy.quote_count);
  put('saves', legacy.bookmark_count);
  const views = str(tweet.views?.count);
  if (/^\d{1,15}$/.test(views)) put('views', Number(views));
  const ownerId = id(tweet.core?.user_results?.result?.rest_id) ?? id(legacy.user_id_str);
  return {
    network: 'x',
    nativeId,
    ...(ownerId && { ownerId }),
    permalink: `https://x.com/i/status/${nativeId}`,
    ...madeAt(nativeId),
    counters,
    source: 'answer',
  };
}

/** Post numbers of today's kind carry their millisecond, counted from the fourth of November 2010. */
export function madeAt(nativeId: string): { publishedAt?: string } {
  const number = BigInt(nativeId);
  const ms = Number(number >> 22n) + 1_288_834_974_657;
  return number > 2n ** 40n && ms < 8.64e15 ? { publishedAt: new Date(ms).toISOString() } : {};
}
