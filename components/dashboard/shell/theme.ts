import { useEffect, useState } from 'preact/hooks';

/** 'light' or 'dark': what was chosen, or what the system says, live. */
export function useTheme(chosen: 'system' | 'light' | 'dark'): 'light' | 'dark' {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  if (chosen !== 'system') return chosen;
  return dark ? 'dark' : 'light';
}
