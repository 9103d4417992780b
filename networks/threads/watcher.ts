import type { Watcher } from '../network';

const site = ' https:\\/\\/([\\w-]+\\.)*threads\\.(com|net)\\/';
const at = (paths: string) => new RegExp(`^POST${site}(${paths})\\/?(\\?|$)`);
const graphql = at('api\\/graphql|graphql\\/query');
const about = ['media', 'id', 'pk', 'code', 'user', 'status', 'message'];

/**
 * Threads: POST …/configure_text_…/, edits and removals; uploads come before and are no publication. Counters
 * come with the queries of a profile and of a post's own page.
 */
export const threadsWatcher: Watcher = {
  network: 'threads',
  calls: [
    {
      kind: 'publication',
      address: at(
        'api\\/v1\\/media\\/configure_text_(only_post|post_app_(feed|sidecar))|api\\/v1\\/(media|web\\/create)\\/\\d+(_\\d+)?\\/(delete|edit_media)',
      ),
      request: [
        ...['caption', 'caption_text', 'upload_id', 'barcelona_source_reply_id'],
        ...['text_post_app_info', 'reply_id'],
      ],
      answer: [...about, 'username', 'permalink', 'canonical_url'],
    },
    {
      kind: 'posts',
      address: graphql,
      body: /friendly_name=Barcelona\w*(Profile|Post)\w*Query/,
      request: [],
      answer: [
        ...[
          'data',
          'mediaData',
          'edges',
          'node',
          'thread_items',
          'post',
          'id',
          'pk',
          'code',
          'user',
        ],
        ...['taken_at', 'like_count', 'view_counts', 'text_post_app_info', 'direct_reply_count'],
        ...['repost_count', 'quote_count', 'is_reply'],
      ],
    },
    {
      kind: 'shape',
      address: graphql,
      body: /friendly_name=\w*(Post|Edit|Delete|Compos|Schedul)\w*Mutation/,
      request: ['fb_api_req_friendly_name', 'variables'],
      answer: [],
    },
  ],
};
