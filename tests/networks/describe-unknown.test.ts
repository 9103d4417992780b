import { describe, expect, it } from 'vitest';
import { describeUnknown } from '../../networks/describe-unknown';
import { instagramWatcher } from '../../networks/instagram/watcher';
import type { Watcher } from '../../networks/network';
import { threadsWatcher } from '../../networks/threads/watcher';
import { vkWatcher } from '../../networks/vk/watcher';
import { xWatcher } from '../../networks/x/watcher';
import { handedOver } from './watched';

const secret = 'SECRET7531';
const word = 'Тайна';
const form = (fields: Record<string, string>) => `${new URLSearchParams(fields)}`;
const variables = JSON.stringify({ input: { caption: { text: word }, owner_id: secret } });

const unknown: [
  string,
  Watcher,
  url: string,
  request: string,
  operation: string,
  keys: string[],
][] = [
  [
    'VK',
    vkWatcher,
    `https://web.api.vk.ru/method/posting.submit?v=5.2&client_id=${secret}`,
    form({ owner_id: secret, text: word, access_token: secret }),
    'posting.submit',
    ['ask.access_token', 'ask.client_id', 'ask.owner_id', 'ask.text', 'ask.v'],
  ],
  [
    'Instagram',
    instagramWatcher,
    'https://www.instagram.com/graphql/query',
    form({ fb_api_req_friendly_name: 'usePolarisCreationShareMutation', variables, lsd: secret }),
    'usePolarisCreationShareMutation',
    ['ask.input', 'ask.input.caption', 'ask.input.caption.text', 'ask.input.owner_id'],
  ],
  [
    'Threads',
    threadsWatcher,
    'https://www.threads.com/api/graphql',
    form({ fb_api_req_friendly_name: 'BarcelonaPostNewMutation', variables, lsd: secret }),
    'BarcelonaPostNewMutation',
    ['ask.input', 'ask.input.caption', 'ask.input.caption.text', 'ask.input.owner_id'],
  ],
  [
    'X',
    xWatcher,
    'https://x.com/i/api/graphql/aBcDeFgHiJkLmNoPqRsTuV/CreateLongPost',
    JSON.stringify({ variables: { text: word, user: secret }, queryId: secret }),
    'CreateLongPost',
    ['ask.queryId', 'ask.variables', 'ask.variables.text', 'ask.variables.user'],
  ],
];

describe('A call nobody knows', () => {
  it.each(unknown)(
    'on %s should be told by its name and the names of its keys, without a value.',
    (_, watcher, url, request, operation, keys) => {
      const response = JSON.stringify({ response: { post: { id: secret, text: word } } });
      const one = handedOver(watcher, { method: 'POST', url, status: 200, request, response });
      expect(one?.kind).toBe('shape');
      expect(JSON.stringify(one)).not.toMatch(/SECRET|Тайна|7531/);
      const answered = ['response', 'response.post', 'response.post.id', 'response.post.text'];
      expect(describeUnknown(one!)).toEqual({
        operation,
        keys: [...answered.map((key) => `answer.${key}`), ...keys].sort(),
      });
    },
  );
});
