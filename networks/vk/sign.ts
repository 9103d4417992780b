/**
 * Something a post may be written in: dialogs, the classic field, the mobile page. A field that has neither
 * counts once somebody writes in it, unless it is known to be a comment's or a message's.
 */
export const vkSign =
  '[role="dialog"] [contenteditable="true"],[aria-modal="true"] [contenteditable="true"],[role="dialog"] textarea,[data-testid^="posting_base_screen_input_message"],[data-testid="posting_start_screen_post_input"],#post_field:focus,#post_field:not(:empty),#send_post,textarea:focus,[contenteditable="true"]:focus:not([data-testid="content-editable-input"],[class*="ComposerInput"],[class*="reply_field"])';
