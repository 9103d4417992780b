/** A selector with its evidence: on which practice surfaces it must match, and how many elements. */
export interface PageRule {
  selector: string;
  evidence: Readonly<Record<string, number>>;
}

/**
 * What is looked for on Facebook and Business Suite. Roles, states and the marks the site's own checks and
 * advertisements rely on; never a hashed class. Facts: docs/networks.md.
 */
export const rules = {
  /** The composer's field on www; comments, chats and the dialog that edits an old post have it too. */
  field: {
    selector: '[contenteditable="true"][role="textbox"]',
    evidence: {},
  },
  /** The caption in Business Suite. */
  caption: {
    selector: '[contenteditable="true"][role="combobox"]',
    evidence: {},
  },
  /** Comments, and posts that stand alone; no composer is inside. */
  article: { selector: '[role="article"],[role="search"]', evidence: {} },
  /** A post: in a feed by its place in it, on a page of its own by its role. */
  card: { selector: '[aria-posinset],[role="article"]', evidence: {} },
  message: {
    selector:
      '[data-ad-rendering-role="story_message"],[data-ad-preview="message"],[data-ad-comet-preview="message"]',
    evidence: {},
  },
  author: {
    selector: '[data-ad-rendering-role="profile_name"] a[href],h2 strong a[href],h3 strong a[href]',
    evidence: {},
  },
  link: {
    selector:
      'a[href*="/posts/"],a[href*="/permalink"],a[href*="story_fbid"],a[href*="/videos/"],a[href*="/reel/"]',
    evidence: {},
  },
  islands: { selector: 'script[type="application/json"]', evidence: {} },
} satisfies Record<string, PageRule>;
