import type { PageRule } from '../page-rule';

/**
 * What is looked for on Facebook and Business Suite. Roles, states and the marks the site's own checks and
 * advertisements rely on; never a hashed class. Facts: docs/networks.md.
 */
export const rules = {
  /** The composer's field on www; comments, chats and the dialog that edits an old post have it too. */
  field: {
    selector: '[contenteditable="true"][role="textbox"]',
    evidence: { 'facebook-page': 3, 'facebook-chat': 3, 'suite-inbox': 1 },
  },
  /** The caption in Business Suite. */
  caption: {
    selector: '[contenteditable="true"][role="combobox"]',
    evidence: { 'facebook-page': 0, 'suite-post': 1, 'suite-draft': 1 },
  },
  /** Comments, and posts that stand alone; no composer is inside. */
  article: {
    selector: '[role="article"],[role="search"]',
    evidence: { 'facebook-page': 2, 'suite-post': 0 },
  },
  /** A post: in a feed by its place in it, on a page of its own by its role. */
  card: {
    selector: '[aria-posinset],[role="article"]',
    evidence: { 'facebook-page': 4, 'facebook-group': 0 },
  },
  message: {
    selector:
      '[data-ad-rendering-role="story_message"],[data-ad-preview="message"],[data-ad-comet-preview="message"]',
    evidence: { 'facebook-page': 2, 'facebook-post-dialog': 3 },
  },
  author: {
    selector: '[data-ad-rendering-role="profile_name"] a[href],h2 strong a[href],h3 strong a[href]',
    evidence: { 'facebook-page': 2, 'facebook-post-dialog': 3 },
  },
  link: {
    selector:
      'a[href*="/posts/"],a[href*="/permalink"],a[href*="story_fbid"],a[href*="/videos/"],a[href*="/reel/"]',
    evidence: { 'facebook-page': 2, 'facebook-pfbid': 2 },
  },
  islands: {
    selector: 'script[type="application/json"]',
    evidence: { 'facebook-page': 2, 'facebook-two-ids': 3, 'suite-post': 1 },
  },
} satisfies Record<string, PageRule>;
