import { useEffect, useState } from 'preact/hooks';

export const pages = [
  'plan',
  'guide',
  'templates',
  'check',
  'log',
  'compare',
  'team',
  'settings',
] as const;
export type Page = (typeof pages)[number];

export interface Route {
  page: Page | 'welcome';
  /** What stands after the page's name: "#plan/<item>" gives the item's id. */
  rest: string;
}

/** "#log/vk:1" → the page "log" with the rest "vk:1". Unknown pages lead to the plan. */
export function routeOf(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/');
  const page = name === 'welcome' ? name : pages.find((page) => page === name);
  return page ? { page, rest: decode(rest.join('/')) } : { page: 'plan', rest: '' };
}

export function hashOf(page: Route['page'], rest = ''): string {
  return rest ? `#${page}/${encodeURIComponent(rest)}` : `#${page}`;
}

/** Goes to a page; the browser's Back leads back. */
export function goTo(page: Route['page'], rest = ''): void {
  location.hash = hashOf(page, rest);
}

/** The route of the address bar, live. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = () => setHash(location.hash);
    moved();
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return routeOf(hash);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
