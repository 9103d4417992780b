import { practiceAccounts } from '../practice-hosts';
import type { PracticePost } from '../wall-store';
import { type Answering, json } from './exchange';

const { ownerId, screenName } = practiceAccounts.x;

function tweetOf(post: PracticePost) {
  return {
    __typename: 'Tweet',
    rest_id: post.nativeId,
    core: {
      user_results: { result: { rest_id: post.ownerId, core: { screen_name: screenName } } },
    },
    views: { count: `${post.views}`, state: 'EnabledWithCount' },
    legacy: {
      id_str: post.nativeId,
      user_id_str: post.ownerId,
      full_text: post.text,
      favorite_count: post.likes,
      reply_count: post.comments,
      retweet_count: post.shares,
      quote_count: 0,
      bookmark_count: 0,
    },
  };
}

interface Variables {
  tweet_text?: string;
  tweet_id?: string;
  reply?: { in_reply_to_tweet_id: string };
  edit_options?: { previous_tweet_id: string };
  media?: { media_entities: unknown[] };
  execute_at?: number;
  post_tweet_request?: { status: string };
}

/** Answers the GraphQL operations of the site, by the name at the end of the address. Replies are not kept. */
export const answerX: Answering = (request, store, switches) => {
  const [, operation] = /^\/i\/api\/graphql\/[\w-]+\/(\w+)$/.exec(request.url.pathname) ?? [];
  if (operation === 'UserTweets') {
    const entries = store.wall('x', ownerId).map((post) => ({
      content: { itemContent: { tweet_results: { result: tweetOf(post) } } },
    }));
    const timeline = { timeline: { instructions: [{ type: 'TimelineAddEntries', entries }] } };
    return json({ data: { user: { result: { timeline_v2: timeline } } } });
  }
  if (!operation || request.method !== 'POST') return null;
  const { variables } = JSON.parse(request.body) as { variables: Variables };
  const refused = { errors: [{ code: 187, message: 'Status is a duplicate.' }], data: {} };

  if (operation === 'CreateScheduledTweet') {
    if (switches.error) return json(refused, { publishes: true });
    const post = store.add({
      network: 'x',
      ownerId,
      text: variables.post_tweet_request?.status ?? '',
      state: 'scheduled',
      scheduledFor: new Date((variables.execute_at ?? 0) * 1000).toISOString(),
    });
    return json({ data: { tweet: { rest_id: post.nativeId } } }, { publishes: true });
  }
  if (operation === 'DeleteTweet') {
    const post = store.find('x', variables.tweet_id ?? '');
    if (post) post.state = 'deleted';
    return json({ data: { delete_tweet: { tweet_results: {} } } });
  }
  if (operation !== 'CreateTweet' && operation !== 'CreateNoteTweet') return null;
  if (switches.error) return json(refused, { publishes: true });
  const root = operation === 'CreateTweet' ? 'create_tweet' : 'notetweet_create';
  const answer = (result: unknown) =>
    json({ data: { [root]: { tweet_results: { result } } } }, { publishes: true });
  const text = variables.tweet_text ?? '';
  if (variables.reply) return answer({ rest_id: '1590000000000000009', legacy: {} });
  const before =
    variables.edit_options && store.find('x', variables.edit_options.previous_tweet_id);
  if (before) {
    before.text = text;
    before.edited = true;
    return answer({ ...tweetOf(before), rest_id: `${BigInt(before.nativeId) + 1n}` });
  }
  const media = variables.media?.media_entities.length ?? 0;
  return answer(tweetOf(store.add({ network: 'x', ownerId, text, media })));
};
