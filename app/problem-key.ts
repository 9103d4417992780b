import { BackupError } from './backup';
import { DeskError } from './desk';

/** Keys of the sentences for what can go wrong with the data. */
export const problemKeys = [
  'errors.storage-full',
  'errors.newer-schema',
  'errors.unavailable',
  'errors.invalid',
  'errors.backup.newer',
  'errors.backup.broken',
  'errors.backup.foreign',
  'errors.stopped',
  'errors.other',
] as const;
export type ProblemKey = (typeof problemKeys)[number];

/** The key of the sentence that tells a person what went wrong. */
export function problemKey(error: unknown): ProblemKey {
  if (error instanceof BackupError) return `errors.backup.${error.problem}`;
  if (error instanceof DeskError) return `errors.${error.problem}`;
  return (error as { name?: unknown } | null)?.name === 'AbortError'
    ? 'errors.stopped'
    : 'errors.other';
}
