import type { Operation, Row } from './operation';

/**
 * The row after the operation: of every field the value with the greatest stamp stands. Whatever the
 * order in which operations come, and however often, the row is the same. A field set to null is
 * absent from the row and keeps its stamp. Never changes its arguments.
 */
export function apply(row: Row | undefined, operation: Operation): Row {
  const next: Row = row
    ? { ...row, stamps: { ...row.stamps } }
    : { id: operation.record, stamps: {} };
  for (const [field, value] of Object.entries(operation.fields)) {
    const known = Object.hasOwn(next.stamps, field) ? next.stamps[field]! : '';
    if (operation.stamp <= known) continue;
    next.stamps[field] = operation.stamp;
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return next;
}

/** The record of a row, as people see it: without the stamps. */
export function recordOf<T extends { id: string }>(row: Row): T {
  const { stamps: _, ...record } = row;
  return record as unknown as T;
}
