import type { Settings } from '../../storage/settings';

/** Sets the theme on the root and keeps it in step with the computer's; answers how to stop. */
export function followTheme(root: HTMLElement, theme: Settings['theme']): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const set = () => {
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  set();
  dark.addEventListener('change', set);
  return () => dark.removeEventListener('change', set);
}
