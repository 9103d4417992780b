import type { PageRule } from '../page-rule';

/** What is looked for on X: its own test ids first, roles where they are missing. */
export const rules = {
  field: {
    selector: '[data-testid^="tweetTextarea_"]',
    evidence: { 'x-window': 1, 'x-no-test-ids': 0, 'x-message-trap': 0 },
  },
  /** The button that sends: of the window, and of the field that stands in the page itself. */
  send: {
    selector: '[data-testid="tweetButton"],[data-testid="tweetButtonInline"]',
    evidence: { 'x-window': 1, 'x-inline': 1, 'x-no-test-ids': 0, 'x-message-trap': 0 },
  },
  dialog: {
    selector: '[role="dialog"]',
    evidence: { 'x-window': 1, 'x-inline': 0, 'x-reply-trap': 1 },
  },
  'of-post': {
    selector: 'article,time[datetime]',
    evidence: { 'x-message-trap': 2, 'x-reply-below-trap': 4 },
  },
  'local-media': { selector: 'img[src^="blob:"],video', evidence: { 'x-photo': 1, 'x-window': 0 } },
  card: {
    selector: 'article[data-testid="tweet"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 0 },
  },
  text: {
    selector: '[data-testid="tweetText"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 0 },
  },
  date: {
    selector: 'a[href*="/status/"] time[datetime]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 1 },
  },
  replies: {
    selector: '[data-testid="reply"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 0 },
  },
  reposts: {
    selector: '[data-testid="retweet"],[data-testid="unretweet"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 0 },
  },
  likes: {
    selector: '[data-testid="like"],[data-testid="unlike"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 0 },
  },
  bookmarks: {
    selector: '[data-testid="bookmark"],[data-testid="removeBookmark"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 0 },
  },
  views: {
    selector: '[role="group"] a[href$="/analytics"]',
    evidence: { 'x-window': 1, 'x-reply-trap': 2, 'x-no-test-ids': 1 },
  },
  profile: {
    selector: 'a[data-testid="AppTabBar_Profile_Link"]',
    evidence: { 'x-window': 1, 'x-no-test-ids': 0 },
  },
  switcher: {
    selector: '[data-testid="SideNav_AccountSwitcher_Button"]',
    evidence: { 'x-window': 1, 'x-no-test-ids': 0 },
  },
  navigation: {
    selector: 'nav a[href],[role="navigation"] a[href]',
    evidence: { 'x-window': 12, 'x-no-test-ids': 12 },
  },
} satisfies Record<string, PageRule>;
