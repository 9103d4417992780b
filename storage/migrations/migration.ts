import type { Kind } from '../../domain/records';

/**
 * One step of the schema. Operations are never rewritten: an operation written with an older schema
 * is read through the steps after it, each time it is applied. So a step is a pure function of one
 * operation's fields, and a database, a backup and another device's batch are migrated alike.
 */
export interface Migration {
  /** The schema version this step leads to. */
  to: number;
  /** What changed, for the reader of this list. */
  what: string;
  /** The kinds whose rows have to be made anew from their operations. */
  kinds: Kind[];
  /** The fields of an operation of the version before, as this version writes them. */
  fields(kind: Kind, fields: Record<string, unknown>): Record<string, unknown>;
}
