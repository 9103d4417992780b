import type { IDBPTransaction } from 'idb';
import { addToVocabulary, type Vocabulary } from '../domain/log/vocabulary';
import { recordOf } from '../domain/merge/apply';
import type { Post, Snapshot } from '../domain/records';
import { type FactsById, factsOf, replaceFacts, type StudiedPost } from '../domain/study/facts';
import type { ColophonSchema, FactsKey, PostRow, StoreName } from './database';
import { allNear } from './near-rows';
import type { PackedRow } from './packed-row';

type Writing = IDBPTransaction<ColophonSchema, StoreName[], 'readwrite' | 'versionchange'>;
type Reading = Pick<Writing, 'objectStore'>;

/**
 * What is kept of a month of the log so that nobody has to read its posts: columns for the study and the
 * words that stand in them. Kept together or not at all: a month that has none gets it when a study asks.
 */
export interface MonthKept extends FactsById {
  words: Vocabulary;
}

/** A post's row before and after a write; the same twice when only its counters were written. */
export interface WrittenPost {
  before?: PostRow | undefined;
  after: PostRow;
}

/** "2026-11" of a post that is shown. */
export function monthOf(row: PostRow | undefined): string | undefined {
  return row?.shownAt?.slice(0, 7);
}

/** Where the facts of a month stand, whenever they were made. */
export function factsOfMonth(month: string): IDBKeyRange {
  return IDBKeyRange.bound(['facts', month], ['facts', month, []]);
}

/** Where the sketches of a month's posts stand (similar.ts), whenever they were made. */
export function sketchesOfMonth(month: string): IDBKeyRange {
  return IDBKeyRange.bound(['sketches', month], ['sketches', month, []]);
}

/** Brings the months of the posts written in this transaction up to date, inside it. */
export async function updateMonths(
  transaction: Writing,
  written: readonly WrittenPost[],
  changes: number,
): Promise<void> {
  const months = new Set(written.flatMap(({ before, after }) => [monthOf(before), monthOf(after)]));
  months.delete(undefined);
  // Sketches are of texts alone: counters leave them as they are.
  const rewritten = written.filter(({ before, after }) => before !== after);
  for (const month of months as Set<string>) {
    if (rewritten.some(({ before, after }) => [monthOf(before), monthOf(after)].includes(month))) {
      await transaction.objectStore('meta').delete!(sketchesOfMonth(month));
    }
    const inMonth = written.filter(({ after }) => monthOf(after) === month);
    const kept = await keptOf(transaction, month, inMonth.length);
    if (!kept) continue;
    const posts = await studied(
      transaction,
      inMonth.map(({ after }) => after),
    );
    const gone = new Set(written.map(({ after }) => after.id));
    await keepMonth(transaction, month, changes, {
      ...replaceFacts(kept, gone, posts),
      words: addToVocabulary(
        kept.words,
        posts.map(({ post }) => post),
      ),
    });
  }
}

/** What is kept of a month; of one in which nothing stands but what was just written, nothing yet. */
async function keptOf(
  transaction: Writing,
  month: string,
  justWritten: number,
): Promise<MonthKept | undefined> {
  const meta = transaction.objectStore('meta');
  const [[facts], ids, words] = (await Promise.all([
    meta.getAll(factsOfMonth(month)),
    meta.get(['ids', month]),
    meta.get(['words', month]),
  ])) as [FactsById['facts'][], string?, string?];
  if (facts && ids !== undefined && words !== undefined) {
    return { facts, ids: ids ? ids.split('\n') : [], words };
  }
  const range = IDBKeyRange.bound(month, `${month}\uffff`);
  const index = transaction.objectStore('post').index('shown');
  const there = await index.getAllKeys(range, justWritten + 1);
  return there.length <= justWritten ? { facts: factsOf([]), ids: [], words: '' } : undefined;
}

/** Keeps what a month holds; of a month that holds no post any more, nothing. */
export async function keepMonth(
  transaction: Writing,
  month: string,
  changes: number,
  { facts, ids, words }: MonthKept,
): Promise<FactsKey> {
  const meta = transaction.objectStore('meta');
  const key: FactsKey = ['facts', month, changes];
  await meta.delete!(factsOfMonth(month));
  if (ids.length > 0) {
    await Promise.all([
      meta.put!(facts, key),
      meta.put!(ids.join('\n'), ['ids', month]),
      meta.put!(words, ['words', month]),
    ]);
  } else {
    await Promise.all([meta.delete!(['ids', month]), meta.delete!(['words', month])]);
  }
  return key;
}

/** Forgets what is kept of every month. */
export async function forgetMonths(transaction: Writing): Promise<void> {
  const meta = transaction.objectStore('meta');
  for (const what of ['facts', 'ids', 'words', 'sketches']) {
    await meta.delete!(IDBKeyRange.bound([what], [what, []]));
  }
}

/** The posts with the counters seen last of each. */
export async function studied(
  transaction: Reading,
  rows: readonly PostRow[],
): Promise<StudiedPost[]> {
  const index = transaction.objectStore('snapshot').index('post');
  const ids = rows.map(({ id }) => id);
  const near = await allNear(index as never, ids, (id) => [id], 4);
  const byPost = near && new Map<unknown, PackedRow[]>(ids.map((id) => [id, []]));
  for (const one of (near ?? []) as PackedRow[]) byPost!.get(one.post)?.push(one);
  return Promise.all(
    rows.map(async (row) => {
      const seen = byPost
        ? byPost.get(row.id)!
        : await index.getAll(IDBKeyRange.bound([row.id], [row.id, []]));
      const counters = seen.findLast(({ deleted }) => !deleted) as Snapshot | undefined;
      return { post: recordOf<Post>(row as never), counters };
    }),
  );
}
