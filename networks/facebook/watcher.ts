import type { Watcher } from '../network';

/** Names of the page's own operations; the numbers beside them (doc_id) change with every deploy. */
const known =
  /\b(ComposerStoryCreate|BusinessComposerStoryCreation|ComposerStoryEdit|useCometTrashPost)Mutation\b/;

/** Facebook and Business Suite: POST /api/graphql/, told apart by the operation's name. */
export const facebookWatcher: Watcher = {
  network: 'facebook',
  calls: [
    {
      kind: 'publication',
      address: /^POST https:\/\/([\w-]+\.)*facebook\.com\/api\/graphql\/?(\?|$)/,
      body: known,
      request: [
        ...['fb_api_req_friendly_name', 'variables', 'av', 'input', 'base', 'actor_id'],
        ...['message', 'text', 'is_autosave_draft', 'channels', 'unpublished_content_data'],
        ...['unpublished_content_type', 'scheduled_publish_time', 'idempotence_token', 'logging'],
        ...['composer_session_id', 'FACEBOOK_NEWS_FEED', 'audience', 'to_id', 'story_id'],
      ],
      answer: [
        ...['data', 'story_create', 'xfamily_content_create', 'items', 'id', 'story', 'post_id'],
        ...['pending_publish_content_id', 'legacy_story_hideable_id', 'legacy_fbid', 'story_id'],
        ...['post_approval_status', 'is_pending', 'pending_approval', 'to', 'url', 'permalink_url'],
        ...['wwwURL', 'errors', 'code'],
      ],
    },
  ],
};
