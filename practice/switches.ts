import type { PracticeNetwork } from './practice-hosts';

/** Failures that can be switched on, for one page load or for the whole server. */
export interface Switches {
  /** Publish answers with the network's own error, at HTTP 200; a number is that very error (VK). */
  error?: boolean | number;
  /** Milliseconds every publish answer waits. */
  slow?: number;
  /** The post is stored, then the connection is destroyed without an answer. */
  lost?: boolean;
  /** Facebook: a good answer that carries a tolerated error beside it. */
  warn?: boolean;
  /** Facebook: addresses come with a "pfbid…" that changes each time. */
  pfbid?: boolean;
  /** Facebook: a post in the group waits for its administrators. */
  pending?: boolean;
  /** Business Suite: Instagram refuses its part of the call. */
  igerror?: boolean;
  /** Business Suite: the answer has a part for every channel, not one for all. */
  allitems?: boolean;
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
    ...(words.has('error') && {
      error: Number(words.get('error')) > 1 ? Number(words.get('error')) : true,
    }),
    ...(words.has('lost') && { lost: true }),
    ...(words.has('warn') && { warn: true }),
    ...(words.has('pfbid') && { pfbid: true }),
    ...(words.has('pending') && { pending: true }),
    ...(words.has('igerror') && { igerror: true }),
    ...(words.has('allitems') && { allitems: true }),
    ...(words.has('slow') && { slow: Number(words.get('slow')) || 0 }),
  };
}
