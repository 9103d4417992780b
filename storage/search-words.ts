import type { Look, PostQuery } from '../app/desk';
import { queryWords } from '../domain/log/vocabulary';
import type { Database } from './database';

/** A stretch of instants; `to` is exclusive. */
interface Stretch {
  from: string;
  to: string;
}

/** So many months' words are read in one go. */
const portion = 12;

/**
 * The stretches of time in which posts with all words of the query may stand, newest first: everything
 * but the months whose words are kept (months.ts) and lack one. Names of members are no words of a
 * month, so a word that stands in a name is not looked for there.
 */
export async function* stretchesWith(
  database: Database,
  query: PostQuery,
  names: ReadonlyMap<string, string>,
  look?: Look,
): AsyncGenerator<Stretch> {
  const from = query.from ?? '';
  let to = query.to ?? '\uffff';
  const inNames = [...names.values()].map((name) => name.toLowerCase());
  const words = queryWords(query.text ?? '').filter(
    (word) => !inNames.some((name) => name.includes(word)),
  );
  const months = words.length > 0 ? await monthsWithWords(database, from, to) : [];
  for (let at = 0; at < months.length; at += portion) {
    look?.signal?.throwIfAborted();
    const group = months.slice(at, at + portion);
    const kept = await vocabulariesOf(database, group);
    for (const month of group) {
      const vocabulary = kept.get(month);
      if (vocabulary === undefined || words.every((word) => vocabulary.includes(word))) continue;
      const later = `${month}\uffff`;
      if (later < to) yield { from: later > from ? later : from, to };
      to = month;
    }
    const reached = group.at(-1)!;
    if (reached < to && reached > from) {
      yield { from: reached, to };
      to = reached;
    }
  }
  if (from < to) yield { from, to };
}

/** The latest first. */
async function monthsWithWords(database: Database, from: string, to: string): Promise<string[]> {
  const range = IDBKeyRange.bound(['words', from.slice(0, 7)], ['words', to]);
  const keys = (await database.getAllKeys('meta', range)) as ['words', string][];
  return keys.map(([, month]) => month).reverse();
}

async function vocabulariesOf(
  database: Database,
  months: readonly string[],
): Promise<Map<string, string>> {
  const { store } = database.transaction('meta');
  const found = await Promise.all(
    months.map(async (month): Promise<[string, string][]> => {
      const words = (await store.get(['words', month])) as string | undefined;
      return words === undefined ? [] : [[month, words]];
    }),
  );
  return new Map(found.flat());
}
