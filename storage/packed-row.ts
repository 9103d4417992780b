import type { Row } from '../domain/merge/operation';

/**
 * A row as it is kept: fields written together share one stamp, so most rows need only that one. A
 * string is the stamp of every field; in an object '' is the stamp of the fields not named. Rows of
 * before name every field.
 */
export type PackedRow<T = Record<string, unknown>> = T & {
  id: string;
  stamps: string | Record<string, string>;
};

const unstamped = new Set(['id', 'stamps', 'shownAt']);

/** The row with as few stamps as say the same. */
export function packRow<T extends Row>(row: T): PackedRow<Omit<T, 'stamps'>> {
  const usual = mostUsed(Object.values(row.stamps));
  const stamps: Record<string, string> = {};
  for (const [field, stamp] of Object.entries(row.stamps)) {
    if (stamp !== usual || !Object.hasOwn(row, field)) stamps[field] = stamp;
  }
  const named = Object.keys(stamps).length > 0;
  return { ...row, stamps: named ? { ...stamps, '': usual } : usual };
}

/** The row with the stamp of every field, kept in whatever way. */
export function unpackRow(row: PackedRow): Row {
  const { stamps } = row;
  if (typeof stamps === 'object' && stamps[''] === undefined) return row as Row;
  const { '': usual = '', ...named } = typeof stamps === 'string' ? { '': stamps } : stamps;
  const all: Record<string, string> = {};
  for (const field of Object.keys(row)) if (!unstamped.has(field)) all[field] = usual;
  return { ...row, stamps: { ...all, ...named } };
}

function mostUsed(stamps: readonly string[]): string {
  const times = new Map<string, number>();
  for (const stamp of stamps) times.set(stamp, (times.get(stamp) ?? 0) + 1);
  let most = '';
  for (const [stamp, count] of times) if (count > (times.get(most) ?? 0)) most = stamp;
  return most;
}
