import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Desk, PostQuery } from '../../../app/desk';
import type { Post } from '../../../domain/records';

const pageSize = 100;

export interface FoundPosts {
  posts: Post[];
  /** Number of posts that match; absent while it is being counted. */
  count?: number;
  /** The first page has come. */
  ready: boolean;
  /** There are posts after the last one read. */
  more: boolean;
  failed?: unknown;
  /** Reads the next page; does nothing while one is on its way. */
  readOn: () => void;
}

interface Held {
  query: string;
  posts: Post[];
  next?: string;
  ready: boolean;
}

const nothing: Held = { query: '', posts: [], ready: false };

/**
 * The matching posts, newest first, read page by page as the reader scrolls. When anything of the log
 * changes, as many posts as were held are read again, so the list stays where it was.
 */
export function usePosts(desk: Desk, query: PostQuery): FoundPosts {
  const key = JSON.stringify(query);
  const [held, setHeld] = useState<Held>(nothing);
  const [count, setCount] = useState<{ key: string; count: number }>();
  const [failed, setFailed] = useState<unknown>();
  const [changes, setChanges] = useState(0);
  const busy = useRef(false);
  const current = useRef(held);
  current.current = held;

  useEffect(() => {
    const stop = new AbortController();
    desk.watch((kinds) => {
      if (kinds.includes('post')) setChanges((n) => n + 1);
    }, stop.signal);
    return () => stop.abort();
  }, [desk]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` asks for the same query again; `key` stands for the query
  useEffect(() => {
    let stale = false;
    const again = current.current.query === key ? current.current.posts.length : 0;
    busy.current = true;
    desk
      .posts(query, { limit: Math.max(pageSize, again) })
      .then((page) => {
        if (stale) return;
        busy.current = false;
        setFailed(undefined);
        setHeld({ query: key, posts: page.posts, next: page.next, ready: true });
      })
      .catch((problem) => !stale && setFailed(problem));
    desk
      .countPosts(query)
      .then((found) => !stale && setCount({ key, count: found }))
      .catch((problem) => !stale && setFailed(problem));
    return () => {
      stale = true;
    };
  }, [desk, key, changes]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the query
  const readOn = useCallback(() => {
    const { next } = current.current;
    if (busy.current || !next || current.current.query !== key) return;
    busy.current = true;
    const before = current.current;
    desk
      .posts(query, { limit: pageSize, after: next })
      .then((page) => {
        if (current.current !== before) return;
        setHeld({ ...before, posts: [...before.posts, ...page.posts], next: page.next });
      })
      .catch(setFailed)
      .finally(() => {
        busy.current = false;
      });
  }, [desk, key]);

  return {
    posts: held.posts,
    count: count?.key === key ? count.count : undefined,
    ready: held.ready,
    more: held.next !== undefined,
    failed,
    readOn,
  };
}
