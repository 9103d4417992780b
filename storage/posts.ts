import { type IDBPIndex, unwrap, wrap } from 'idb';
import type { Look, PostQuery } from '../app/desk';
import { type PostFilter, postFilter } from '../domain/log/post-filter';
import type { ColophonSchema, Database, PostRow } from './database';
import { stretchesWith } from './search-words';

/** Rows looked at in one go at most: as few as are wanted at first, for the answer is often near. */
const mostScanned = 4_000;

/**
 * One page of the log, newest first. `after` is the cursor a page before gave; it names a place, not a
 * count, so posts that come in meanwhile neither repeat nor skip anything.
 */
export async function postsOnPage(
  database: Database,
  query: PostQuery,
  { limit, after }: { limit: number; after?: string },
  look?: Look,
): Promise<{ rows: PostRow[]; next?: string }> {
  const found: PostRow[] = [];
  for await (const rows of findPosts(database, query, { after, portion: limit + 1, look })) {
    found.push(...rows);
    if (found.length > limit) {
      const last = found[limit - 1];
      return { rows: found.slice(0, limit), ...(last && { next: placeOf(last) }) };
    }
  }
  return { rows: found };
}

/** All posts that match, newest first, in portions. Months whose posts lack a word are left out. */
export async function* findPosts(
  database: Database,
  query: PostQuery,
  options: { after?: string | undefined; portion?: number; look?: Look | undefined } = {},
): AsyncGenerator<PostRow[]> {
  const { after, portion = 500, look } = options;
  if (query.from && query.to && query.from >= query.to) return;
  const names = query.text ? await namesById(database) : new Map<string, string>();
  const matches = postFilter(query, names);
  const tell = look?.progress && (await progressThrough(database, query, look.progress));
  // What was read before is later than the place: no need to look at its months again.
  const until = after === undefined ? query.to : `${readPlace(after).at}\uffff`;
  for await (const stretch of stretchesWith(database, { ...query, to: until }, names, look)) {
    const inside = { ...query, ...stretch };
    let place = after;
    for (let count = portion; ; count = Math.min(mostScanned, count * 4)) {
      look?.signal?.throwIfAborted();
      const { rows, next } = await scan(database, inside, matches, place, portion, count);
      if (rows.length > 0) yield rows;
      if (next === undefined) break;
      place = next;
      tell?.(readPlace(place).at);
    }
    tell?.(stretch.from);
  }
}

/** Turns the place a search has come to into a share of the way from the newest post to the oldest. */
async function progressThrough(
  database: Database,
  query: PostQuery,
  progress: (share: number) => void,
): Promise<(place: string) => void> {
  const index = database.transaction('post').store.index('shown');
  const range = IDBKeyRange.bound(query.from ?? '', query.to ?? '\uffff', false, true);
  const [first, last] = await Promise.all([
    index.openKeyCursor(range),
    index.openKeyCursor(range, 'prev'),
  ]);
  const [oldest, newest] = [Date.parse(first?.key ?? ''), Date.parse(last?.key ?? '')];
  return (place) => {
    const at = Date.parse(place);
    const share = place === '' ? 1 : (newest - at) / (newest - oldest);
    progress(Math.min(1, Math.max(0, share || 0)));
  };
}

/**
 * Looks at a bounded number of rows of the best index, backwards, and stops after `wanted` matches: no
 * transaction stays open while the caller works.
 */
async function scan(
  database: Database,
  query: PostQuery,
  matches: PostFilter,
  after: string | undefined,
  wanted: number,
  look: number,
): Promise<{ rows: PostRow[]; next?: string }> {
  const store = database.transaction('post').store;
  const [index, owner]: [PostIndex, string | undefined] = query.planItem
    ? ([store.index('planItem'), query.planItem] as never)
    : query.accounts?.length === 1
      ? ([store.index('account'), query.accounts[0]!] as never)
      : ([store.index('shown'), undefined] as never);
  const key = (at: string): IDBValidKey => (owner === undefined ? at : [owner, at]);
  const range = IDBKeyRange.bound(key(query.from ?? ''), key(query.to ?? '\uffff'), false, true);

  const place = after === undefined ? undefined : readPlace(after);
  const count = Math.max(wanted, look);
  const from = place && { key: key(place.at), id: place.id };
  let left = wanted;
  const enough = (row: PostRow) => matches(row as never) && --left === 0;
  const seen = await backwards(index, range, count, from, enough);
  const rows: PostRow[] = [];
  for (const row of seen) {
    if (!matches(row as never)) continue;
    rows.push(row);
    if (rows.length >= wanted) return { rows, next: placeOf(row) };
  }
  const last = seen.at(-1);
  return { rows, ...(last && seen.length === count && { next: placeOf(last) }) };
}

type PostIndex = IDBPIndex<ColophonSchema, ['post'], 'post', 'shown' | 'account' | 'planItem'>;
interface Place {
  key: IDBValidKey;
  id: string;
}

/** Up to `count` rows before the place, the greatest key first; no more where each costs and one is enough. */
async function backwards(
  index: PostIndex,
  range: IDBKeyRange,
  count: number,
  place: Place | undefined,
  enough: (row: PostRow) => boolean,
): Promise<PostRow[]> {
  const raw = unwrap(index) as IDBIndex & Partial<ManyBackwards>;
  if (raw.getAllRecords) return manyBackwards(raw as IDBIndex & ManyBackwards, range, count, place);
  let cursor = await index.openCursor(range, 'prev');
  if (cursor && place) {
    const beyond = indexedDB.cmp(cursor.key, place.key);
    if (beyond > 0 || (beyond === 0 && cursor.primaryKey > place.id)) {
      cursor = await cursor.continuePrimaryKey(place.key as never, place.id);
    }
    if (cursor?.primaryKey === place.id) cursor = await cursor.continue();
  }
  const rows: PostRow[] = [];
  while (cursor) {
    rows.push(cursor.value);
    if (rows.length === count || enough(cursor.value)) return rows;
    cursor = await cursor.continue();
  }
  return rows;
}

/** Newer browsers give many rows at once, in either direction: ten times as fast as a cursor. */
interface ManyBackwards {
  getAllRecords(options: {
    query: IDBKeyRange;
    count: number;
    direction: 'prev';
  }): IDBRequest<{ key: IDBValidKey; primaryKey: string; value: PostRow }[]>;
}

async function manyBackwards(
  index: ManyBackwards,
  range: IDBKeyRange,
  count: number,
  place: Place | undefined,
): Promise<PostRow[]> {
  const query =
    place && indexedDB.cmp(place.key, range.upper) < 0
      ? IDBKeyRange.bound(range.lower, place.key)
      : range;
  for (let asked = count + 1; ; asked *= 2) {
    const found = await wrap(index.getAllRecords({ query, count: asked, direction: 'prev' }));
    const rows = place
      ? found.filter(
          ({ key, primaryKey }) => primaryKey < place.id || indexedDB.cmp(key, place.key) < 0,
        )
      : found;
    if (rows.length >= count || found.length < asked) {
      return rows.slice(0, count).map(({ value }) => value);
    }
  }
}

async function namesById(database: Database): Promise<Map<string, string>> {
  const members = await database.getAll('member');
  return new Map(members.map(({ id, name }) => [id, String(name ?? '')]));
}

/** The place of a post in the log: instants have no space in them, ids may. */
function placeOf(row: PostRow): string {
  return `${row.shownAt} ${row.id}`;
}

function readPlace(place: string): { at: string; id: string } {
  const gap = place.indexOf(' ');
  return { at: place.slice(0, gap), id: place.slice(gap + 1) };
}
