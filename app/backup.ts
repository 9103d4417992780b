import type { Operation } from '../domain/merge/operation';

/** All that was ever written, for backup and, later, for the team's folder. */
export interface Archive {
  /** Every operation, in the order of their stamps, in portions. */
  operations(): AsyncIterable<Operation[]>;
  countOperations(): Promise<number>;
  /**
   * Adds those that are not here yet, all or none, and answers how many that were. Throws DeskError:
   * 'newer-schema' when one was written with a schema this version does not know.
   */
  add(operations: readonly Operation[]): Promise<number>;
}
