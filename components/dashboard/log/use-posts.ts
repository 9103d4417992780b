import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Desk, Look, PostQuery } from '../../../app/desk';
import type { Post } from '../../../domain/records';

const pageSize = 100;
/** A search that takes longer says how far it is, ms. */
const patience = 400;

export interface FoundPosts {
  posts: Post[];
  /** Number of posts that match; absent while it is being counted, and when that was stopped. */
  count?: number | undefined;
  /** The first page has come. */
  ready: boolean;
  /** There are posts after the last one read. */
  more: boolean;
  failed?: unknown;
  /** A search that takes its time: the share of the log it has been through, 0…1. */
  looking?: number | undefined;
  /** The reader stopped the search before it was through. */
  stopped: boolean;
  stop: () => void;
  /** Searches again from the start. */
  again: () => void;
  /** Reads the next page; does nothing while one is on its way. */
  readOn: () => void;
}

interface Held {
  query: string;
  posts: Post[];
  next?: string | undefined;
  ready: boolean;
}

const nothing: Held = { query: '', posts: [], ready: false };

/**
 * The matching posts, newest first, read page by page as the reader scrolls. When anything of the log
 * changes, as many posts as were held are read again, so the list stays where it was. What is no longer
 * asked for is no longer looked for.
 */
export function usePosts(desk: Desk, query: PostQuery): FoundPosts {
  const key = JSON.stringify(query);
  const [held, setHeld] = useState<Held>(nothing);
  const [count, setCount] = useState<{ key: string; count: number }>();
  const [failed, setFailed] = useState<unknown>();
  const [changes, setChanges] = useState(0);
  const search = useSearch(key);
  const busy = useRef(false);
  const current = useRef(held);
  current.current = held;
  const again = useCallback(() => setChanges((n) => n + 1), []);

  useEffect(() => {
    const stop = new AbortController();
    desk.watch((kinds) => {
      if (kinds.includes('post')) again();
    }, stop.signal);
    return () => stop.abort();
  }, [desk, again]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` asks for the same query again; `key` stands for the query
  useEffect(() => {
    const { look, signal, end } = search.begin();
    const before = current.current.query === key ? current.current.posts.length : 0;
    busy.current = true;
    const page = desk.posts(query, { limit: Math.max(pageSize, before) }, look).then((page) => {
      if (signal.aborted) return;
      busy.current = false;
      setFailed(undefined);
      setHeld({ query: key, posts: page.posts, next: page.next, ready: true });
    });
    const counting = desk.countPosts(query, look).then((found) => {
      if (!signal.aborted) setCount({ key, count: found });
    });
    Promise.all([page, counting])
      .catch((problem) => !signal.aborted && setFailed(problem))
      .finally(end);
    return end;
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

  // After a stop the rows of an earlier query would pass for this one's.
  const stopped = search.stopped === key;
  const none = stopped && held.query !== key;
  return {
    posts: none ? [] : held.posts,
    count: count?.key === key ? count.count : undefined,
    ready: held.ready,
    more: !none && held.next !== undefined,
    failed,
    looking: search.looking,
    stopped,
    stop: search.stop,
    again,
    readOn,
  };
}

/** One search at a time: begun, told about when it takes long, stopped or ended. */
function useSearch(key: string) {
  const [looking, setLooking] = useState<number>();
  const [stopped, setStopped] = useState<string>();
  const running = useRef<(() => void) | undefined>(undefined);

  const begin = () => {
    running.current?.();
    setStopped(undefined);
    const stop = new AbortController();
    const { signal } = stop;
    let share = 0;
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      setLooking(share);
    }, patience);
    const end = () => {
      clearTimeout(timer);
      stop.abort();
      if (running.current !== end) return;
      running.current = undefined;
      setLooking(undefined);
    };
    running.current = end;
    const progress = (done: number) => {
      share = Math.max(share, done);
      if (slow && !signal.aborted) setLooking(share);
    };
    return { look: { signal, progress } satisfies Look, signal, end };
  };
  const stop = () => {
    running.current?.();
    setStopped(key);
  };
  return { looking, stopped, begin, stop };
}
