/** The field of a post; replies stand in the same kind of field. */
export const xSign = '[data-testid^="tweetTextarea_"],[role="dialog"] [role="textbox"]';
