import { Gzip } from 'fflate';
import type { Operation } from '../domain/merge/operation';
import { isOperation } from '../domain/merge/validate';

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

/** Settings of this browser that are worth taking along; who uses it is not among them. */
export interface KeptSettings {
  language: string;
  theme: string;
}

export function keptSettings({ language, theme }: KeptSettings): KeptSettings {
  return { language, theme };
}

/** 'newer': a newer Colophon wrote it; 'broken': cut off or changed; 'foreign': no backup of ours. */
export type BackupProblem = 'newer' | 'broken' | 'foreign';

export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly problem: BackupProblem,
    message: string = problem,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface BackupOptions {
  progress?: (done: number, of: number) => void;
  /** Stops the work: the promise rejects with the signal's reason. Nothing is changed then. */
  signal?: AbortSignal;
}

export interface Restored {
  /** Operations that were not here before. */
  added: number;
  /** Operations in the file. */
  total: number;
  settings: KeptSettings;
}

interface Head {
  colophon: 'backup';
  format: 1;
  /** The greatest schema among the operations. */
  schema: number;
  settings: KeptSettings;
}

const mark = 'backup';
const format = 1;

/**
 * Everything in one file: gzipped lines of JSON, first what the file is, then every operation, last
 * their number. The same data always makes the same bytes: keys are sorted and no time is written down.
 */
export async function makeBackup(
  archive: Archive,
  kept: KeptSettings,
  { progress, signal }: BackupOptions = {},
): Promise<Blob> {
  const of = await archive.countOperations();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => {
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const encoder = new TextEncoder();
  const write = (text: string, last = false) => gzip.push(encoder.encode(text), last);

  let schema = 1;
  for await (const operations of archive.operations()) {
    for (const operation of operations) schema = Math.max(schema, operation.schema);
  }
  write(line({ colophon: mark, format, schema, settings: keptSettings(kept) } satisfies Head));
  let done = 0;
  for await (const operations of archive.operations()) {
    signal?.throwIfAborted();
    write(operations.map(line).join(''));
    done += operations.length;
    progress?.(done, Math.max(of, done));
  }
  write(line({ operations: done }), true);
  return new Blob(parts, { type: 'application/gzip' });
}

/** "colophon-2026-11-22.jsonl.gz" */
export function backupName(day: string): string {
  return `colophon-${day}.jsonl.gz`;
}

/**
 * Adds what is in the file to what is here; nothing that is here is lost, and in an empty browser it
 * is the same as before, to the byte. The file is read and judged whole before anything is written.
 * @param schema the schema this version writes.
 * Throws BackupError, and DeskError when the data cannot be written; nothing is changed then.
 */
export async function restoreBackup(
  archive: Archive,
  bytes: Uint8Array,
  schema: number,
): Promise<Restored> {
  const [first = '', ...lines] = await linesOf(bytes);
  const head = parsed(first, 'foreign') as Partial<Head> | null;
  if (head?.colophon !== mark) throw new BackupError('foreign');
  if (!Number.isInteger(head.format) || !Number.isInteger(head.schema)) {
    throw new BackupError('broken', 'no version in the head');
  }
  if (head.format! > format || head.schema! > schema) throw new BackupError('newer');

  const end = parsed(lines.pop() ?? '', 'broken') as { operations?: unknown } | null;
  const operations = lines.map((text) => parsed(text, 'broken'));
  if (end?.operations !== operations.length) throw new BackupError('broken', 'the end is missing');
  if (!operations.every(isOperation)) throw new BackupError('broken', 'a line is no operation');
  if (operations.some((operation) => operation.schema > schema)) throw new BackupError('newer');
  const { language, theme } = { ...head.settings } as Partial<KeptSettings>;
  if (typeof language !== 'string' || typeof theme !== 'string') {
    throw new BackupError('broken', 'no settings in the head');
  }
  const added = await archive.add(operations);
  return { added, total: operations.length, settings: { language, theme } };
}

/** The lines of the file, gzipped or unpacked; the last one must be ended. */
async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = textOf(packed ? await unpacked(bytes) : bytes);
  if (!text.endsWith('\n')) throw new BackupError(text.startsWith('{') ? 'broken' : 'foreign');
  return text.slice(0, -1).split('\n');
}

/** The browser's own reader of gzip, since it checks length and sum of what it unpacked. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new BackupError('broken', 'it cannot be unpacked', { cause });
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BackupError('broken', 'it is no text', { cause });
  }
}

function parsed(text: string, problem: BackupProblem): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackupError(problem, 'a line is no JSON', { cause });
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(sorted(value))}\n`;
}

/** The same value with every object's keys in order, so that equal data has equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
