import type { PageRule } from '../page-rule';

/** What is looked for on Threads: roles, addresses and the mark of a card. */
export const rules = {
  dialog: { selector: '[role="dialog"]', evidence: { 'threads-text': 1, 'threads-edit-trap': 1 } },
  'local-media': {
    selector: 'img[src^="blob:"],video',
    evidence: { 'threads-photo': 1, 'threads-text': 0 },
  },
  date: { selector: 'time[datetime]', evidence: { 'threads-text': 1, 'threads-reply-trap': 2 } },
  'post-date': {
    selector: 'a[href*="/post/"] time[datetime]',
    evidence: { 'threads-text': 1, 'threads-reply-trap': 2, 'threads-edit-trap': 1 },
  },
  'post-link': {
    selector: 'a[href*="/post/"]',
    evidence: { 'threads-text': 1, 'threads-reply-trap': 2 },
  },
  card: {
    selector: '[data-pressable-container]',
    evidence: { 'threads-text': 1, 'threads-reply-trap': 2 },
  },
  text: {
    selector: 'span[dir="auto"],div[dir="auto"]',
    evidence: { 'threads-reply-trap': 2, 'threads-edit-trap': 1 },
  },
  /** The signs of the buttons; the numbers stand beside them. */
  sign: {
    selector: 'svg[aria-label]',
    evidence: { 'threads-text': 3, 'threads-unknown-words': 3 },
  },
  navigation: {
    selector: 'nav a[href],[role="navigation"] a[href]',
    evidence: { 'threads-text': 10, 'threads-english': 10 },
  },
} satisfies Record<string, PageRule>;
