import type { Kind } from '../records';

/**
 * A write, forever: appended to the log of operations, never changed. Tables are projections of it;
 * undo, history, export and sync read it.
 */
export interface Operation {
  /** Hybrid logical clock, unique: the operation's id and its order. See clock.ts. */
  stamp: string;
  kind: Kind;
  /** The record's id. */
  record: string;
  fields: Record<string, unknown>;
  /** Member id of who did it, or '' before anybody was chosen. */
  by: string;
  /** Schema version the fields were written with. */
  schema: number;
}

/** A projected record: its fields, and for each field the stamp of the operation that set it. */
export type Row<T = Record<string, unknown>> = T & { id: string; stamps: Record<string, string> };
