import type { PageRule } from '../page-rule';

/** What is looked for on Instagram: roles, addresses and media that is on this computer still; no class, all of them are hashed. */
export const rules = {
  dialog: {
    selector: '[role="dialog"]',
    evidence: {
      'instagram-photo': 1,
      'instagram-unknown-words': 1,
      'instagram-post-trap': 1,
      'instagram-feed-trap': 0,
    },
  },
  /** Media that is on this computer still: only a post in the making has it. */
  'local-media': {
    selector: 'img[src^="blob:"],video,canvas,[style*="blob:"]',
    evidence: {
      'instagram-photo': 1,
      'instagram-carousel': 1,
      'instagram-edit-trap': 0,
      'instagram-post-trap': 0,
    },
  },
  /** A post opened over the feed or the profile is a dialog too: it has its date or its card. */
  'of-post': {
    selector: 'article,time[datetime]',
    evidence: { 'instagram-post-trap': 2, 'instagram-feed-trap': 6, 'instagram-message-trap': 0 },
  },
  /** Alternative texts are written in one of these, comments in another. */
  'text-line': {
    selector: 'input[type="text"],input:not([type]),textarea',
    evidence: { 'instagram-post-trap': 1, 'instagram-feed-trap': 3, 'instagram-edit-trap': 0 },
  },
  islands: {
    selector: 'script[type="application/json"]',
    evidence: { 'instagram-photo': 1, 'instagram-post-trap': 1 },
  },
  /** The pictures of a profile. */
  tile: {
    selector: 'main a[href*="/p/"],main a[href*="/reel/"]',
    evidence: { 'instagram-photo': 3, 'instagram-post-trap': 3, 'instagram-message-trap': 0 },
  },
  card: {
    selector: 'article,main',
    evidence: { 'instagram-post-trap': 2, 'instagram-feed-trap': 4, 'instagram-message-trap': 1 },
  },
  'card-author': {
    selector: 'header a[href]',
    evidence: { 'instagram-post-trap': 2, 'instagram-edit-trap': 0 },
  },
  'post-author': {
    selector: 'article header a[href]',
    evidence: { 'instagram-post-trap': 2, 'instagram-feed-trap': 6, 'instagram-message-trap': 0 },
  },
  'own-address': {
    selector: 'meta[property="og:url"]',
    evidence: { 'instagram-photo': 1, 'instagram-feed-trap': 0 },
  },
  liked: {
    selector: 'a[href$="/liked_by/"]',
    evidence: { 'instagram-post-trap': 1, 'instagram-feed-trap': 3, 'instagram-edit-trap': 0 },
  },
} satisfies Record<string, PageRule>;
