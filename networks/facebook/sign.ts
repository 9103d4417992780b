/** Something a post may be written in: dialogs, and Business Suite's page. */
export const facebookSign =
  '[role="dialog"] [contenteditable="true"],[role="combobox"][contenteditable="true"],[contenteditable="true"]:focus';
