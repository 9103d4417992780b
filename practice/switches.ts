import type { PracticeNetwork } from './practice-hosts';

/** Failures that can be switched on, for one page load or for the whole server. */
export interface Switches {
  /** Publish answers with the network's own error, at HTTP 200. */
  error?: boolean;
  /** Milliseconds every publish answer waits. */
  slow?: number;
  /** The post is stored, then the connection is destroyed without an answer. */
  lost?: boolean;
  /** Facebook: a good answer that carries a tolerated error beside it. */
  warn?: boolean;
}

export interface ServerSwitches extends Switches {
  /** Only this network; every network when absent. */
  network?: PracticeNetwork;
  /** How many publish requests it still holds for; endless when absent. */
  times?: number;
}

/** Reads what a page asked for in its `X-Practice` header ("error,slow=300"). Unknown words are ignored. */
export function readSwitchHeader(header: string): Switches {
  const words = new Map(
    header
      .split(',')
      .map((word) => word.trim().split('=') as [string, string?])
      .map(([name, value]) => [name, value ?? '1']),
  );
  return {
    ...(words.has('error') && { error: true }),
    ...(words.has('lost') && { lost: true }),
    ...(words.has('warn') && { warn: true }),
    ...(words.has('slow') && { slow: Number(words.get('slow')) || 0 }),
  };
}
