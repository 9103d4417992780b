import type { Period } from '../../../domain/records';

/** The ids of periods that share a day with another one. An absent end reaches on for ever. */
export function overlapping(periods: readonly Pick<Period, 'id' | 'from' | 'to'>[]): Set<string> {
  const found = new Set<string>();
  const end = ({ to }: Pick<Period, 'to'>) => to ?? '9999-12-31';
  for (const [at, one] of periods.entries()) {
    for (const other of periods.slice(at + 1)) {
      if (one.from <= end(other) && other.from <= end(one)) {
        found.add(one.id);
        found.add(other.id);
      }
    }
  }
  return found;
}
