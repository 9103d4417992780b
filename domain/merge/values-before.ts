import type { Operation } from './operation';

/**
 * The fields that bring a record back to where it was before some of its operations: only those that
 * still hold what these operations wrote. Null clears a field that was not there. A record that did not
 * exist before is deleted and keeps its fields, so that it can come back whole.
 * @param history all operations on the record, in any order.
 * @param undone the stamps of the operations to take back.
 */
export function valuesBefore(
  history: readonly Operation[],
  undone: ReadonlySet<string>,
): Record<string, unknown> {
  const ordered = [...history].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const made = ordered.length > 0 && undone.has(ordered[0]!.stamp);
  if (made) return ordered.some(({ stamp }) => !undone.has(stamp)) ? {} : { deleted: true };

  const fields: Record<string, unknown> = {};
  const touched = ordered.filter(({ stamp }) => undone.has(stamp));
  for (const field of new Set(touched.flatMap((operation) => Object.keys(operation.fields)))) {
    const writes = ordered.filter((operation) => Object.hasOwn(operation.fields, field));
    if (!undone.has(writes.at(-1)!.stamp)) continue;
    const first = writes.findIndex(({ stamp }) => undone.has(stamp));
    fields[field] = first > 0 ? writes[first - 1]!.fields[field] : null;
  }
  return fields;
}
