import type { Watcher } from '../network';

const site = ' https:\\/\\/([\\w-]+\\.)*instagram\\.com\\/';
const at = (method: string, paths: string) => new RegExp(`^${method}${site}(${paths})\\/?(\\?|$)`);
const graphql = 'api\\/graphql|graphql\\/query';
const number = '\\d+(_\\d+)?';

/** What publishing sends and is answered. The long names are mutations nobody has seen yet (classify.ts). */
const sent = {
  kind: 'publication' as const,
  request: [
    ...['caption', 'caption_text', 'upload_id', 'client_sidecar_id', 'variables', 'input', 'data'],
  ],
  answer: [
    ...['media', 'id', 'pk', 'code', 'product_type', 'user', 'status', 'message', 'errors', 'data'],
    ...['', '_sidecar', '_to_clips'].map((kind) => `xdt_api__v1__media__configure${kind}`),
    'did_delete',
  ],
};

/** Numbers and dates of posts, with the names of what stands around them. */
const counted = {
  kind: 'posts' as const,
  request: [],
  answer: [
    ...[
      'data',
      'edges',
      'node',
      'items',
      'media',
      'user',
      'owner',
      'id',
      'pk',
      'code',
      'shortcode',
    ],
    ...['taken_at', 'taken_at_timestamp', 'media_type', 'product_type', 'is_video', 'count'],
    ...['like_count', 'comment_count', 'view_count', 'play_count', 'video_view_count'],
    ...['video_play_count', 'like_and_view_counts_disabled', 'edge_media_to_comment'],
    ...['edge_media_to_parent_comment', 'edge_media_preview_like', 'edge_liked_by'],
    ...['edge_owner_to_timeline_media', 'shortcode_media', 'xdt_shortcode_media'],
    'xdt_api__v1__feed__user_timeline_graphql_connection',
    'xdt_api__v1__media__shortcode__web_info',
    'xdt_api__v1__clips__user__connection_v2',
  ],
};

/**
 * Instagram: POST …/configure…/, edits and removals. Uploads come before and are no publication; stories are
 * not posts. Counters come with the queries of a profile and of a post's own page.
 */
export const instagramWatcher: Watcher = {
  network: 'instagram',
  calls: [
    {
      ...sent,
      address: at(
        'POST',
        `(api\\/v1\\/(media|web\\/create)|create)\\/configure(_sidecar|_to_clips|_to_reel)?|api\\/v1\\/(media|web\\/create)\\/${number}\\/(delete|edit_media)`,
      ),
    },
    {
      ...sent,
      address: at('POST', graphql),
      body: /friendly_name=\w*(Configure|PublishMedia|CreateMedia|CreatePost)\w*Mutation/,
    },
    {
      ...counted,
      address: at('POST', graphql),
      body: /friendly_name=Polaris\w*(Profile|Post|Clips|Reels)\w*Query/,
    },
    {
      ...counted,
      address: at(
        '(GET|POST)',
        `api\\/v1\\/(media\\/${number}\\/info|users\\/web_profile_info|feed\\/user\\/[\\w.]+(\\/username)?|clips\\/user)`,
      ),
    },
    {
      kind: 'shape',
      address: at('POST', graphql),
      body: /friendly_name=\w*(Edit|Delete|Caption|Compos|Creation|Publish)\w*Mutation/,
      request: ['fb_api_req_friendly_name', 'variables'],
      answer: [],
    },
  ],
};
