import type { Watcher } from '../network';

/** Every call of the data layer, of www and of Business Suite; they differ by the operation's name only. */
const graphql = /^POST https:\/\/([\w-]+\.)*facebook\.com\/api\/graphql\/?(\?|$)/;
const name = 'fb_api_req_friendly_name';

/**
 * Facebook and Business Suite. The numbers beside the names (doc_id) change with every deploy and are never
 * looked at. What may leave of posts are ids, addresses, dates and counts.
 */
export const facebookWatcher: Watcher = {
  network: 'facebook',
  calls: [
    {
      kind: 'publication',
      address: graphql,
      body: /\b(ComposerStoryCreate|BusinessComposerStoryCreation|ComposerStoryEdit|useCometTrashPost|CometActivityLogItemCuration)Mutation\b/,
      request: [
        ...[name, 'variables', 'av', 'input', 'base', 'actor_id', 'message', 'text', 'action'],
        ...['is_autosave_draft', 'unpublished_content_data', 'unpublished_content_type'],
        ...['scheduled_publish_time', 'idempotence_token', 'logging', 'composer_session_id'],
        ...['audience', 'to_id', 'story_id', 'channels', 'identities', 'FACEBOOK_NEWS_FEED'],
        ...[
          'FACEBOOK_REEL',
          'FACEBOOK_REELS',
          'INSTAGRAM_POST',
          'INSTAGRAM_REEL',
          'INSTAGRAM_REELS',
        ],
      ],
      answer: [
        ...['data', 'story_create', 'story_edit', 'trash_post', 'success', 'story', 'id', 'to'],
        ...['post_id', 'legacy_story_hideable_id', 'legacy_fbid', 'story_id', 'url', 'wwwURL'],
        ...['permalink_url', 'permalink', 'post_approval_status', 'is_pending', 'code', 'items'],
        ...['pending_approval', 'requires_approval', 'errors', 'xfamily_content_create', 'video'],
        ...['pending_publish_content_id', 'facebook_news_feed', 'facebook_reel', 'facebook_reels'],
        ...['instagram_post', 'instagram_reel', 'instagram_reels'],
      ],
    },
    {
      // A composer's call under a name nobody knows yet; what is known to publish nothing is left out.
      kind: 'shape',
      address: graphql,
      body: /\bfb_api_req_friendly_name=(?!StoriesCreate|BusinessComposerVideoSetPublished|CPXComposer)\w*(Compos|StoryCreat|CreatePost|CreateStory|Publish)\w*Mutation\b/,
      request: [name, 'variables'],
      answer: [],
    },
    {
      kind: 'posts',
      address: graphql,
      body: /\bfb_api_req_friendly_name=\w*(Timeline|SinglePost)\w*Query\b/,
      request: [name],
      answer: [
        ...['data', 'node', 'node_v2', 'edges', 'timeline_list_feed_units', 'story'],
        ...['id', 'post_id', 'permalink_url', 'url', 'creation_time', 'actors', 'comet_sections'],
        ...['content', 'feedback', 'attachments', 'styles', 'attachment', 'media'],
        ...['comet_ufi_summary_and_actions_renderer', 'adaptive_ufi_action_renderers'],
        ...['reaction_count', 'share_count', 'count', 'total_count', 'comments'],
        ...['feedback_target_with_context', 'comment_rendering_instance', 'total_comment_count'],
        ...['i18n_reaction_count', 'i18n_share_count', 'video_view_count', 'play_count'],
        'video_view_count_renderer',
      ],
    },
  ],
};
