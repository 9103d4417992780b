import type { Operation } from '../domain/merge/operation';
import { valuesBefore } from '../domain/merge/values-before';
import type { Change } from '../domain/records';
import type { Actor } from './actor';

/**
 * Takes back what the operations did, by new operations with the values of before: a record they made
 * is deleted, a field they changed is what it was. What anybody changed since stays as it is. Undoing
 * what this answers does it all again.
 */
export async function undo(
  { desk, by }: Pick<Actor, 'desk' | 'by'>,
  operations: readonly Operation[],
): Promise<Operation[]> {
  const undone = new Set(operations.map(({ stamp }) => stamp));
  const records = new Map(operations.map((one) => [`${one.kind} ${one.record}`, one]));
  const changes: Change[] = [];
  for (const { kind, record } of records.values()) {
    const fields = valuesBefore(await desk.history(kind, record), undone);
    if (Object.keys(fields).length > 0) changes.push({ kind, id: record, fields } as Change);
  }
  return desk.commit(changes, by);
}
