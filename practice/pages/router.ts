import { useEffect, useState } from 'preact/hooks';

const changed = new EventTarget();

/** Goes to a path of the same host without loading a page, as single-page sites do. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  changed.dispatchEvent(new Event('change'));
  window.scrollTo(0, 0);
}

/** The path shown now; links of the same origin are followed without a load. */
export function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const update = () => setPath(location.pathname);
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.origin !== location.origin || link.target || event.ctrlKey) return;
      if (link.dataset.reload !== undefined) return;
      event.preventDefault();
      navigate(link.pathname + link.search);
    };
    changed.addEventListener('change', update);
    window.addEventListener('popstate', update);
    document.addEventListener('click', follow);
    return () => {
      changed.removeEventListener('change', update);
      window.removeEventListener('popstate', update);
      document.removeEventListener('click', follow);
    };
  }, []);
  return path;
}
