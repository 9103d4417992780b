import type { Watcher } from '../network';

const site = '^POST https:\\/\\/([\\w-]+\\.)*vk\\.(ru|com)';
const names = [
  ...['owner_id', 'message', 'guid', 'publish_date', 'post_id', 'from_group', 'signed'],
  ...['requests', 'id', 'method', 'params', 'code'],
];
const answer = ['response', 'post_id', 'error', 'error_code', 'responses', 'id', 'body'];
const acts = ['act', 'to_id', 'owner_id', 'post', 'post_id', 'Message', 'message', 'postpone'];

/** VK: wall.* of the API, plain or wrapped, and the classic /al_wall.php. */
export const vkWatcher: Watcher = {
  network: 'vk',
  calls: [
    {
      kind: 'publication',
      address: new RegExp(`${site}\\/method\\/wall\\.(post|edit|delete|restore)(\\.\\w+)?(\\?|$)`),
      request: names,
      answer,
    },
    {
      kind: 'publication',
      address: new RegExp(`${site}\\/method\\/(execute|batch\\.call)(\\.\\w+)?(\\?|$)`),
      body: /\bwall\.(post|edit|delete|restore)\b/,
      request: names,
      answer,
    },
    {
      kind: 'publication',
      address: new RegExp(`${site}\\/al_wall\\.php(\\?|$)`),
      body: /(^|[?&])act=(post|publish_postponed|save|delete|restore)(&|$)/,
      request: acts,
      answer: [],
      // The answer is markup of a whole wall: the outcome's code and the numbers of posts are all that leaves.
      pick: /"payload":\s*\[\s*"?\d+|<!>\d+<!>|post-?\d+_\d+/g,
    },
  ],
};
