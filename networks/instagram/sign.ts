/** Something a caption may be written in. */
export const instagramSign = '[role="dialog"] [contenteditable="true"],[role="dialog"] textarea';
