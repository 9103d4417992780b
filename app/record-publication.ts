import type { Observation, OwnerHint } from '../networks/network';
import type { SessionNotes } from './page-link';

/** What the page writes to the outbox before anybody is told anything. */
export interface OutboxEntry {
  /** Random, made by the page; the same entry drained twice makes one record. */
  id: string;
  /** Instant the answer was seen. */
  at: string;
  observation: Observation;
  /** The composer it was matched with; absent when none matched. */
  session?: {
    owner: OwnerHint;
    /** The draft when it went out. */
    text: string;
    media?: number;
    secondsComposing: number;
    notes: SessionNotes;
  };
  /** The account whose page was open. */
  pageOwner: OwnerHint;
  /** Member chosen in this browser at that moment, or ''. */
  publisher: string;
}

/** What became of an outbox entry. */
export interface LogOutcome {
  entry: string;
  /**
   * logged: a new record; merged: the record was there already; asked: kept as a question to the
   * person; ignored: not an account of the team; failed: not kept, `problem` says why.
   */
  result: 'logged' | 'merged' | 'asked' | 'ignored' | 'failed';
  post?: string;
  publisher?: string;
  problem?: string;
}
