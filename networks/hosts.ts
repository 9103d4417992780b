export const vkHosts = [
  'https://vk.com/*',
  'https://vk.ru/*',
  'https://www.vk.com/*',
  'https://www.vk.ru/*',
  'https://m.vk.com/*',
  'https://m.vk.ru/*',
];

export const facebookHosts = [
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://business.facebook.com/*',
];

export const instagramHosts = ['https://www.instagram.com/*'];

export const threadsHosts = ['https://www.threads.com/*', 'https://www.threads.net/*'];

export const xHosts = ['https://x.com/*', 'https://twitter.com/*'];

/**
 * The pages Colophon works on: the one list behind the manifest, the content scripts and the tests.
 * Marked pure, so that the scripts in a page, which need no list, do not carry it.
 */
export const hosts: readonly string[] = /* @__PURE__ */ vkHosts.concat(
  facebookHosts,
  instagramHosts,
  threadsHosts,
  xHosts,
);

/** Embeds on the same hosts that hold no composer. */
export const excludedPages = ['https://*/video_ext.php*', 'https://*/widget_*'];
