import { id, instant, json, type Loose, str } from '../answer';
import type { Exchange, Observation } from '../network';

/** The last part of the address names the operation; the part before it changes with every deploy. */
const operation =
  /\/graphql\/[\w-]+\/(CreateTweet|CreateNoteTweet|CreateScheduledTweet|DeleteTweet)\/?$/;

/**
 * What a request of X's pages did to a post of one's own. Pure, never throws. Replies are no posts: the
 * later parts of a thread are replies to the first, so that a thread is the one post it begins with. A
 * refusal comes at HTTP 200 with errors and without a post.
 */
export function classifyX({ url, request, response, status }: Exchange): Observation[] {
  try {
    const [, name] = operation.exec(new URL(url).pathname) ?? [];
    const asked = json(request)?.variables;
    const answer = json(response);
    if (!name || !asked || (!answer && status < 300)) return [];
    if (name === 'DeleteTweet') return removed(asked, answer, status);
    return name === 'CreateScheduledTweet'
      ? scheduled(asked, answer, status)
      : created(asked, answer, status);
  } catch {
    return [];
  }
}

function created(asked: Loose, answer: Loose | undefined, status: number): Observation[] {
  if (str(asked.reply?.in_reply_to_tweet_id)) return [];
  const about = { network: 'x', ...textOf(asked.tweet_text) } as const;
  const data = answer?.data;
  const result = (data?.create_tweet ?? data?.notetweet_create ?? data?.create_note_tweet)
    ?.tweet_results?.result;
  const tweet = result?.tweet ?? result;
  const nativeId = id(tweet?.rest_id) ?? id(tweet?.legacy?.id_str);
  if (!nativeId || status >= 300) return refusal(about, answer, status);
  const user = tweet?.core?.user_results?.result;
  const ownerId = id(user?.rest_id) ?? id(tweet?.legacy?.user_id_str);
  const screenName = str(user?.legacy?.screen_name) || str(user?.core?.screen_name);
  const name = /^\w{1,20}$/.test(screenName) ? screenName : 'i';
  // An edit makes a post of a new number; the log knows the first one.
  const edited = id(asked.edit_options?.previous_tweet_id);
  const before = edited && (id(tweet?.edit_control?.initial_tweet_id) ?? edited);
  return [
    {
      ...about,
      state: before ? 'edited' : 'published',
      nativeId: before ?? nativeId,
      ...(ownerId && { ownerId }),
      permalink: `https://x.com/${name}/status/${nativeId}`,
    },
  ];
}

/** What waits has a number of its own kind, which is not the post's: it is known again by its text. */
function scheduled(asked: Loose, answer: Loose | undefined, status: number): Observation[] {
  const about = { network: 'x', ...textOf(asked.post_tweet_request?.status) } as const;
  if (status >= 300 || (answer?.errors && !answer.data?.tweet)) {
    return refusal(about, answer, status);
  }
  const scheduledFor = instant(asked.execute_at);
  return [{ ...about, state: 'scheduled', ...(scheduledFor && { scheduledFor }) }];
}

function removed(asked: Loose, answer: Loose | undefined, status: number): Observation[] {
  const nativeId = id(asked.tweet_id);
  const done = status < 300 && answer?.data?.delete_tweet && !answer.errors;
  return done && nativeId ? [{ network: 'x', state: 'deleted', nativeId }] : [];
}

function refusal(
  about: { network: 'x'; text?: string },
  answer: Loose | undefined,
  status: number,
): Observation[] {
  const [first] = (answer?.errors ?? []) as unknown as Loose[];
  if (!first && status < 300) return [];
  return [{ ...about, state: 'failed', error: id(first?.code) ?? `${status}` }];
}

const textOf = (text: unknown): { text?: string } => (typeof text === 'string' ? { text } : {});
