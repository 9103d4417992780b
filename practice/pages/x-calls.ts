import { practiceAccounts } from '../practice-hosts';
import { send } from './send';

export const { screenName } = practiceAccounts.x;

/** A post of the timeline, as far as the page shows it. */
export interface XPost {
  rest_id: string;
  views: { count: string };
  legacy: Record<'favorite_count' | 'reply_count' | 'retweet_count' | 'bookmark_count', number> & {
    full_text: string;
  };
}

const address = (operation: string) => `/i/api/graphql/pRaC-t1ce_Q/${operation}`;

/** The profile's posts, newest first. */
export async function getPosts(): Promise<XPost[]> {
  const answer = (await fetch(`${address('UserTweets')}?variables=%7B%7D`).then((one) =>
    one.json(),
  )) as {
    data: {
      user: {
        result: {
          timeline_v2: {
            timeline: {
              instructions: {
                entries: { content: { itemContent: { tweet_results: { result: XPost } } } }[];
              }[];
            };
          };
        };
      };
    };
  };
  const [timeline] = answer.data.user.result.timeline_v2.timeline.instructions;
  return timeline!.entries.map(({ content }) => content.itemContent.tweet_results.result);
}

interface XAnswer {
  errors?: { message: string }[];
  data: Record<string, { tweet_results?: { result?: { rest_id: string } } }>;
}

async function ask(operation: string, variables: object, publishes = false): Promise<XAnswer> {
  const { text } = await send({
    url: address(operation),
    body: JSON.stringify({ variables, features: {}, queryId: 'pRaC-t1ce_Q' }),
    headers: { 'Content-Type': 'application/json', 'X-Csrf-Token': 'practice' },
    transport: 'fetch',
    publishes,
  });
  const answer = JSON.parse(text) as XAnswer;
  if (answer.errors && publishes) throw new Error(answer.errors[0]?.message);
  return answer;
}

export interface XDraft {
  /** The parts of a thread; the later ones go out as replies to the one before. */
  parts: string[];
  photos: number;
  replyTo?: string | undefined;
  /** The post this is the new version of. */
  edits?: string | undefined;
  /** Seconds since the epoch: goes out then. */
  at?: number | undefined;
}

/** Publishes; rejects with what the network said. Long texts go out as notes, as on the site. */
export async function post({ parts, photos, replyTo, edits, at }: XDraft): Promise<void> {
  if (at) {
    const [status = ''] = parts;
    const later = { execute_at: at, post_tweet_request: { status, media_ids: [] } };
    await ask('CreateScheduledTweet', later, true);
    return;
  }
  let before = replyTo;
  for (const [part, text] of parts.entries()) {
    const answer = await ask(
      text.length > 280 ? 'CreateNoteTweet' : 'CreateTweet',
      {
        tweet_text: text,
        ...(before && { reply: { in_reply_to_tweet_id: before, exclude_reply_user_ids: [] } }),
        ...(edits && { edit_options: { previous_tweet_id: edits } }),
        media: { media_entities: part === 0 ? Array.from({ length: photos }, () => ({})) : [] },
        dark_request: false,
      },
      true,
    );
    before = Object.values(answer.data)[0]?.tweet_results?.result?.rest_id;
  }
}

export async function removePost({ rest_id }: XPost): Promise<void> {
  await ask('DeleteTweet', { tweet_id: rest_id, dark_request: false });
}

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(text: string): Promise<string> {
  return JSON.stringify(await ask('CreateTweet', { tweet_text: text }, true));
}
