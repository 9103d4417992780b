import type { Records } from '../domain/records';
import type { Desk } from './desk';

/** What posts speak of by id and a team can remove. */
export type Removable = 'account' | 'rubric' | 'plan';

/**
 * The records behind the ids that the team has removed since: the log goes on calling them by name.
 * Ids nobody ever had are left out.
 */
export async function removedRecords<K extends Removable>(
  desk: Desk,
  kind: K,
  ids: Iterable<string>,
): Promise<Records[K][]> {
  const found = await Promise.all([...new Set(ids)].map((id) => desk.get(kind, id)));
  return found.filter((record): record is NonNullable<typeof record> => record !== undefined);
}
