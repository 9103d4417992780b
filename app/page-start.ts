import { shareOf } from './share';

/**
 * The always-on script of a page as the watch script finds it. Both run in the extension's isolated
 * world of one page and share this object there; the page cannot reach it.
 */
export interface PageStart {
  /**
   * How it came to listen to the page: before the page began; in place of a script that an update took
   * away; or too late, so that publications cannot be seen until the page is loaded anew.
   */
  readonly listening: Promise<'fresh' | 'renewed' | 'late'>;
  /** Takes over what was heard so far and everything to come, as it came over the channel. */
  hear(heard: (detail: unknown) => void): void;
  /** Are answers with counters wanted from now on? */
  wantCounters(wanted: boolean): void;
}

/** Offered by the always-on script, taken by the watch script. */
export const pageStart = shareOf<PageStart>('page-start');
