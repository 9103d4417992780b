/** Something a post may be written in: dialogs, the classic field, the mobile page. */
export const vkSign =
  '[role="dialog"] [contenteditable="true"],[aria-modal="true"] [contenteditable="true"],[role="dialog"] textarea,[data-testid^="posting_base_screen_input_message"],[data-testid="posting_start_screen_post_input"],#post_field:focus,#post_field:not(:empty),form textarea:focus';
