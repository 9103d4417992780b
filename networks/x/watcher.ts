import type { Watcher } from '../network';

const at = (names: string, method = 'POST') =>
  new RegExp(
    `^${method} https:\\/\\/([\\w-]+\\.)*(x|twitter)\\.com\\/(i\\/api\\/)?graphql\\/[\\w-]+\\/(${names})(\\?|$)`,
  );
const person = ['core', 'user_results', 'rest_id', 'legacy', 'user_id_str'];

/** X: GraphQL, told apart by the operation's name at the end of the address, which a deploy does not change. */
export const xWatcher: Watcher = {
  network: 'x',
  calls: [
    {
      kind: 'publication',
      address: at('CreateTweet|CreateNoteTweet|CreateScheduledTweet|DeleteTweet'),
      request: [
        ...['variables', 'tweet_text', 'tweet_id', 'reply', 'in_reply_to_tweet_id', 'edit_options'],
        ...['previous_tweet_id', 'post_tweet_request', 'status', 'execute_at'],
      ],
      answer: [
        ...person,
        ...['data', 'create_tweet', 'notetweet_create', 'create_note_tweet', 'delete_tweet'],
        ...['tweet_results', 'result', 'tweet', 'id_str', 'screen_name', 'errors', 'code'],
        ...['edit_control', 'initial_tweet_id'],
      ],
    },
    {
      kind: 'posts',
      address: at(
        'UserTweets|UserTweetsAndReplies|UserMedia|TweetDetail|TweetResultByRestId',
        'GET',
      ),
      request: [],
      answer: [
        ...person,
        ...[
          'data',
          'user',
          'result',
          'timeline',
          'timeline_v2',
          'instructions',
          'entries',
          'entry',
        ],
        ...['content', 'items', 'item', 'itemContent', 'tweet_results', 'tweet', 'tweetResult'],
        ...['threaded_conversation_with_injections_v2', 'in_reply_to_status_id_str'],
        ...['retweeted_status_result', 'favorite_count', 'reply_count', 'retweet_count'],
        ...['quote_count', 'bookmark_count', 'views', 'count'],
      ],
    },
    {
      kind: 'shape',
      address: at('\\w*(Create|Edit|Schedule)\\w*(Tweet|Post)\\w*'),
      request: [],
      answer: [],
    },
  ],
};
