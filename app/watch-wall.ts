import type { Exchange, Network, SeenPost } from '../networks/network';
import { lookSeldom } from './look-seldom';
import type { WallEntry, WallPost, WallReport } from './reconcile-wall';

export interface WallPorts {
  network: Network;
  document: Document;
  /** Is the page that is open one of the team's accounts? */
  ours(): boolean;
  report(posts: WallPost[]): Promise<WallReport>;
  /** Were there counters with the posts of this wall? */
  counted(counted: boolean): void;
  changed(): void;
}

export interface WallWatch {
  /** An answer with counters that the page received. */
  heard(exchange: Exchange): void;
  /** The account whose page is open may be another, or the log has changed: everything is asked anew. */
  renew(): void;
  wall(): WallReport;
}

/** So many posts without a single counter, and so long after the first, ms, mean that counters do not show. */
const fewest = 3;
const patience = 30_000;
/** Lists of posts that are not out yet look like a wall and are none. */
const queues = /[?&](postponed|suggested)=1|act=(postponed|suggested)/;

/**
 * Looks at the posts of the team's own wall, in idle time and seldom, and reports what is new about them.
 * Reads what the page shows and received; asks the network for nothing, touches nothing.
 */
export function watchWall(ports: WallPorts, signal: AbortSignal): WallWatch {
  const { network, document } = ports;
  const told = new Map<string, string>();
  const entries = new Map<string, WallEntry>();
  let coverage: WallReport['coverage'];
  let counted: boolean | undefined;
  let judging: ReturnType<typeof setTimeout> | undefined;

  async function tell(seen: readonly SeenPost[]): Promise<void> {
    const fresh = new Map<string, WallPost>();
    for (const { element: _, ...post } of seen) {
      if (!post.nativeId) continue;
      const said = JSON.stringify([post.counters, post.text ?? '']);
      if (told.get(post.nativeId) === said) continue;
      told.set(post.nativeId, said);
      fresh.set(post.nativeId, post);
    }
    if (fresh.size === 0) return;
    judge([...fresh.values()]);
    try {
      const report = await ports.report([...fresh.values()]);
      for (const entry of report.entries) {
        entries.set(entry.nativeId, { ...entries.get(entry.nativeId), ...entry });
      }
      if (report.coverage) coverage = report.coverage;
      ports.changed();
    } catch {
      // The background is starting or gone: the next look tells it again.
      for (const id of fresh.keys()) told.delete(id);
    }
  }

  function judge(posts: WallPost[]): void {
    if (counted) return;
    counted = posts.some(({ counters }) => Object.keys(counters).length > 0);
    if (counted) ports.counted(true);
    else {
      judging ??= setTimeout(() => {
        if (!counted && told.size >= fewest) ports.counted(false);
      }, patience);
    }
  }
  signal.addEventListener('abort', () => clearTimeout(judging));

  const look = () => {
    if (queues.test(document.location.href)) return;
    // A page of one post does not always say whose it is; the post does.
    const viewer = network.viewer(document);
    const seen = (network.findPosts?.(document) ?? []).filter(
      ({ ownerId }) => ports.ours() || (ownerId !== undefined && ownerId === viewer),
    );
    void tell(seen);
  };
  const plan = lookSeldom(document, look, { least: 1_000, most: 5_000, idle: 1_000 }, signal);
  plan();
  return {
    heard(exchange) {
      if (ports.ours()) void tell(network.readPosts?.(exchange) ?? []);
    },
    renew() {
      told.clear();
      entries.clear();
      coverage = undefined;
      plan();
    },
    wall: () => ({ entries: [...entries.values()], ...(coverage && { coverage }) }),
  };
}
