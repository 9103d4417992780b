import type { Look } from '../app/desk';
import { addToVocabulary } from '../domain/log/vocabulary';
import { addDays } from '../domain/plan/days';
import { factsOf, type PostFacts } from '../domain/study/facts';
import type { Connection, Database, FactsKey } from './database';
import { keepMonth, studied } from './months';

/**
 * Reads the facts of the log month by month, and holds them in memory here. A month that has none,
 * because it was written before there were any, gets them now.
 */
export function factsReader(connection: Connection) {
  let held = new Map<string, PostFacts>();
  let last: Promise<unknown> = Promise.resolve();

  async function read(from: string, to: string, look: Look): Promise<PostFacts[]> {
    look.signal?.throwIfAborted();
    const keys = await connection.use(keysOf);
    const valid = new Set(keys.map(String));
    held = new Map([...held].filter(([key]) => valid.has(key)));
    const months = await connection.use((database) => stored(database, keys, from, to, held));
    const found: PostFacts[] = [];
    let place = from.slice(0, 7);
    while (true) {
      look.signal?.throwIfAborted();
      if (!months.has(place)) {
        const month = await connection.use((database) => nextMonth(database, place, to));
        if (month === undefined) return found;
        place = month;
      }
      let facts = months.get(place);
      if (!facts) {
        facts = await connection.use((database) => make(database, place, held));
        if (look.progress) {
          look.progress(await connection.use((database) => shareOf(database, place, from, to)));
        }
      }
      found.push(facts);
      place = addDays(`${place}-28`, 4).slice(0, 7);
    }
  }

  /** See StudyDesk. One reading after the other: what one made the next one finds. */
  return (from: string, to: string, look: Look = {}): Promise<PostFacts[]> => {
    const reading = last.then(() => read(from, to, look));
    last = reading.catch(() => undefined);
    return reading;
  };
}

async function keysOf(database: Database): Promise<FactsKey[]> {
  const range = IDBKeyRange.bound(['facts'], ['facts', []]);
  return (await database.getAllKeys('meta', range)) as FactsKey[];
}

/** The months the database keeps, from the one with `from` in it; those read are held. */
async function stored(
  database: Database,
  keys: readonly FactsKey[],
  from: string,
  to: string,
  held: Map<string, PostFacts>,
): Promise<Map<string, PostFacts>> {
  const { store } = database.transaction('meta');
  const asked = keys.filter(([, month]) => month >= from.slice(0, 7) && month < to);
  const months = await Promise.all(
    asked.map(async (key): Promise<[string, PostFacts]> => {
      const facts = held.get(String(key)) ?? ((await store.get(key)) as PostFacts);
      held.set(String(key), facts);
      return [key[1], facts];
    }),
  );
  return new Map(months);
}

/** The first month at or after the place with a post in it, before `to`. */
export async function nextMonth(database: Database, place: string, to: string) {
  if (place >= to) return undefined;
  const index = database.transaction('post').store.index('shown');
  const cursor = await index.openKeyCursor(IDBKeyRange.bound(place, to, false, true));
  return cursor?.key.slice(0, 7);
}

/** Makes what is kept of a month from its posts; nothing is written meanwhile. */
async function make(
  database: Database,
  month: string,
  held: Map<string, PostFacts>,
): Promise<PostFacts> {
  const transaction = database.transaction(['meta', 'post', 'snapshot'], 'readwrite');
  const index = transaction.objectStore('post').index('shown');
  const rows = await index.getAll(IDBKeyRange.bound(month, `${month}\uffff`));
  const posts = await studied(transaction, rows);
  const facts = factsOf(posts);
  const all = posts.map(({ post }) => post);
  const changes = ((await transaction.objectStore('meta').get('changes')) as number) ?? 0;
  const key = await keepMonth(transaction, month, changes, {
    facts,
    ids: all.map(({ id }) => id),
    words: addToVocabulary('', all),
  });
  await transaction.done;
  held.set(String(key), facts);
  return facts;
}

/** How far a month is between the first and the last post of a stretch of time, 0…1. */
async function shareOf(database: Database, month: string, from: string, to: string) {
  const index = database.transaction('post').store.index('shown');
  const range = IDBKeyRange.bound(from.slice(0, 7), to, false, true);
  const [first, last] = await Promise.all([
    index.openKeyCursor(range),
    index.openKeyCursor(range, 'prev'),
  ]);
  const time = (instant = '') => Date.parse(`${instant.slice(0, 7)}-01T00:00:00Z`);
  const [start, end] = [time(first?.key), time(last?.key)];
  return end > start ? Math.min(1, (time(month) - start) / (end - start)) : 1;
}
