import { type Archive, restoreBackup } from '../../../app/backup';
import type { Operation } from '../../../domain/merge/operation';
import type { Kind } from '../../../domain/records';

/** What a backup file holds, to be shown before anything is done with it. */
export interface BackupContents {
  operations: number;
  /** The library's official name as last written. */
  library?: string;
  /** Records of each kind that are not deleted. */
  counts: Partial<Record<Kind, number>>;
}

/**
 * Reads a backup and changes nothing. Throws BackupError as restoreBackup does.
 * @param schema the schema this version writes.
 */
export async function backupContents(bytes: Uint8Array, schema: number): Promise<BackupContents> {
  const operations: Operation[] = [];
  const nowhere: Archive = {
    async *operations() {},
    countOperations: async () => 0,
    add: async (added) => {
      for (const operation of added) operations.push(operation);
      return added.length;
    },
  };
  await restoreBackup(nowhere, bytes, schema);

  const alive = new Map<Kind, Map<string, boolean>>();
  const contents: BackupContents = { operations: operations.length, counts: {} };
  for (const { kind, record, fields } of operations) {
    const ofKind = alive.get(kind) ?? new Map<string, boolean>();
    alive.set(kind, ofKind);
    if ('deleted' in fields) ofKind.set(record, !fields.deleted);
    else if (!ofKind.has(record)) ofKind.set(record, true);
    if (kind === 'team' && typeof fields.officialName === 'string') {
      contents.library = fields.officialName;
    }
  }
  for (const [kind, records] of alive) {
    contents.counts[kind] = [...records.values()].filter(Boolean).length;
  }
  return contents;
}
