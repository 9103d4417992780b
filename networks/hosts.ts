/** The pages Colophon works on: the one list behind the manifest, the content scripts and the tests. */
export const hosts = [
  'https://vk.com/*',
  'https://vk.ru/*',
  'https://www.vk.com/*',
  'https://www.vk.ru/*',
  'https://m.vk.com/*',
  'https://m.vk.ru/*',
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://business.facebook.com/*',
  'https://www.instagram.com/*',
] as const;

/** Embeds on the same hosts that hold no composer. */
export const excludedPages = ['https://*/video_ext.php*', 'https://*/widget_*'] as const;
