import type { Watcher } from '../network';
import { classicFinds } from './classic-finds';

const site = '^POST https:\\/\\/([\\w-]+\\.)*vk\\.(ru|com)\\/';
const names = [
  ...['owner_id', 'message', 'guid', 'publish_date', 'post_id', 'from_group', 'signed'],
  ...['requests', 'id', 'method', 'params', 'code'],
];
const answer = [
  ...['response', 'post_id', 'post', 'id', 'responses', 'body'],
  ...['error', 'error_code', 'execute_errors', 'method'],
];

/**
 * VK: wall.* of the API, plain or wrapped, and the classic /al_wall.php; answers with posts and their
 * counters; calls that may publish by a name nobody knows yet.
 */
export const vkWatcher: Watcher = {
  network: 'vk',
  calls: [
    {
      kind: 'publication',
      address: new RegExp(`${site}method\\/wall\\.(post|edit|delete|restore)(\\?|$)`),
      request: names,
      answer,
    },
    {
      kind: 'publication',
      address: new RegExp(`${site}method\\/(execute|batch\\.call)(\\?|$)`),
      body: /wall\.(post|edit|delete|restore)\b/,
      request: names,
      answer,
    },
    {
      kind: 'publication',
      address: new RegExp(`${site}al_wall\\.php(\\?|$)`),
      body: /(^|[?&])act=(post|publish_postponed|save|delete|delete_suggested|restore)(&|$)/,
      request: [
        ...['act', 'to_id', 'owner_id', 'post', 'post_id', 'Message', 'message', 'postpone'],
        ...['official', 'guid'],
      ],
      answer: [],
      // The answer is markup of a whole wall: the outcome's code and the numbers of posts are all that leaves.
      pick: classicFinds,
    },
    {
      kind: 'posts',
      address: new RegExp(
        `${site.replace('POST', '(GET|POST)')}method\\/(wall\\.get(ById)?|newsfeed\\.\\w+|execute(\\.\\w+)?|batch\\.call)(\\?|$)`,
      ),
      request: [],
      answer: [
        ...['response', 'responses', 'body', 'items', 'wall', 'posts', 'post', 'feed', 'newsfeed'],
        ...[
          'data',
          'id',
          'post_id',
          'owner_id',
          'source_id',
          'from_id',
          'postponed_id',
          'date',
          'type',
        ],
        ...[
          'post_type',
          'is_deleted',
          'likes',
          'comments',
          'reposts',
          'reactions',
          'views',
          'count',
        ],
      ],
    },
    {
      kind: 'shape',
      address: new RegExp(
        `${site}method\\/(wall\\.(post|create|publish)\\w+|posting\\.\\w+|execute\\.\\w*([pP]ost|[wW]all)\\w*)(\\?|$)`,
      ),
      request: [],
      answer: [],
    },
  ],
};
