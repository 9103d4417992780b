/**
 * Every selector the adapter goes by, under a name. Three generations of the site live side by side.
 * Test ids are there in most accounts and missing in some (seen by others in 2026), so whatever hangs on
 * one has words or structure behind it in network.ts. Class names change with every build; those below
 * belong to the old pages, which do not change any more. Which practice surfaces each must match, and how
 * often, stands with the surfaces (practice/surfaces/vk.ts).
 */
export const rules = {
  /** The two-step dialog of the current site and of the one before it. */
  'composer-field': '[data-testid^="posting_base_screen_input_message"]',
  'composer-box': '[data-testid="posting_modal_box"]',
  'composer-dialog': '[data-testid="posting_modal_box"],[role="dialog"],[aria-modal="true"]',
  'mobile-field': '[data-testid="posting_start_screen_post_input"]',
  /** The classic page's own field; comments there share its classes, never its id. */
  'classic-field': '#post_field',
  'classic-box': '#page_block_submit_post,#submit_post_box',
  'classic-send': '#send_post',
  'publish-button':
    '[data-testid="posting_submit_button"],[data-testid="posting_suggest_button"],[data-testid="posting_postponed_publish_button"],#send_post',
  calendar: '[data-testid="posting_postponed_calendar"],[class*="vkuiCalendar"]',
  'attached-removable':
    '[data-testid="posting_attachment_photo_item_remove"],[data-testid="posting_attachment_video_item_remove"]',
  'attached-grid': '[data-testid="media-grid-item"]',
  'attached-classic': '.page_preview_photo_wrap,.page_preview_video_wrap',
  /** Comments, messages, channels, discussions and posts themselves. */
  traps:
    '[data-testid="post"],[data-post-id],[data-testid="content-editable-input"],[class*="reply_field"],.ConvoComposer,.ChannelComposer,[role="search"]',

  post: '[data-testid="post"][data-post-id],[data-post-id][data-post-nesting-lvl="0"],.post[data-post-id],.post[id^="post"]',
  'post-not': '[data-ad],[data-ad-view],.wall_marked_as_ads,[data-pseudopost-type],.reply,.dld',
  'post-gone': '[data-testid="feed-item-custom-state-block"],.dld',
  'post-author': '[data-testid="post-header-title"],.PostHeaderTitle__authorLink,.author',
  'post-date': '[data-ts],.rel_date[time],time[datetime],.PostDateBlock__root[data-exec]',
  'post-text':
    '[data-testid="post_text"],[data-testid="showmoretext-in-expanded"],[data-testid="showmoretext-in"],.wall_post_text',
  'post-copy': '[data-post-nesting-lvl="1"],.copy_quote,.copy_post',
  /** Stands inside of the text and is none: who signed, «Показать ещё». */
  'post-text-not':
    '[data-testid="post-footer-author"],[data-testid="showmoretext-after"],[data-id="showMoreButton"],.wall_signed,.wall_signed_by,.wall_post_more',
  'post-likes': '[data-testid="post_footer_action_like"]',
  'post-comments': '[data-testid="post_footer_action_comment"],.PostBottomAction.comment',
  'post-shares': '[data-testid="post_footer_action_share"],.PostBottomAction.share',
  'post-reactions': '.PostButtonReactions[data-reaction-counts]',
  'post-likes-classic': '.like_btn.like .like_button_count,.like_wrap>.like_button_count',
  'post-comments-classic': '.like_btn.comment .like_button_count',
  'post-shares-classic': '.like_btn.share .like_button_count',
  'post-views': '.like_views ._views[data-count],.like_views[data-count]',

  viewer: '#top_profile_link[href],[data-testid="leftmenu"] a[href^="/id"]',
  'page-head': 'link[rel="alternate"][href*="android"],meta[property="og:url"]',
} as const;

export type RuleName = keyof typeof rules;
