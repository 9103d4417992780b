import type { PostQuery } from '../app/desk';
import { type PostFilter, postFilter } from '../domain/log/post-filter';
import type { Database, PostRow } from './database';

const scanned = 500;

/**
 * One page of the log, newest first. `after` is the cursor a page before gave; it names a place, not a
 * count, so posts that come in meanwhile neither repeat nor skip anything.
 */
export async function postsOnPage(
  database: Database,
  query: PostQuery,
  { limit, after }: { limit: number; after?: string },
): Promise<{ rows: PostRow[]; next?: string }> {
  const found: PostRow[] = [];
  for await (const rows of findPosts(database, query, after, limit + 1)) {
    found.push(...rows);
    if (found.length > limit) {
      const last = found[limit - 1];
      return { rows: found.slice(0, limit), ...(last && { next: placeOf(last) }) };
    }
  }
  return { rows: found };
}

/** All posts that match, newest first, in portions. */
export async function* findPosts(
  database: Database,
  query: PostQuery,
  after?: string,
  portion = scanned,
): AsyncGenerator<PostRow[]> {
  const matches = postFilter(query, query.text ? await namesById(database) : new Map());
  let place = after;
  while (true) {
    const { rows, next } = await scan(database, query, matches, place, portion);
    if (rows.length > 0) yield rows;
    if (next === undefined) return;
    place = next;
  }
}

/**
 * Walks the best index backwards and stops after `wanted` matches or a bounded number of rows, so that
 * no transaction stays open while the caller works.
 */
async function scan(
  database: Database,
  query: PostQuery,
  matches: PostFilter,
  after: string | undefined,
  wanted: number,
): Promise<{ rows: PostRow[]; next?: string }> {
  if (query.from && query.to && query.from >= query.to) return { rows: [] };
  const store = database.transaction('post').store;
  const [index, owner] = query.planItem
    ? ([store.index('planItem'), query.planItem] as const)
    : query.accounts?.length === 1
      ? ([store.index('account'), query.accounts[0]!] as const)
      : ([store.index('shown'), undefined] as const);
  const key = (at: string): IDBValidKey => (owner === undefined ? at : [owner, at]);
  const range = IDBKeyRange.bound(key(query.from ?? ''), key(query.to ?? '\uffff'), false, true);

  let cursor = await (index as ReturnType<typeof store.index>).openCursor(range, 'prev');
  if (cursor && after !== undefined) {
    const { at, id } = readPlace(after);
    const beyond = indexedDB.cmp(cursor.key, key(at));
    const here = beyond === 0 && cursor.primaryKey > id;
    if (beyond > 0 || here) cursor = await cursor.continuePrimaryKey(key(at) as never, id);
    if (cursor && cursor.primaryKey === id) cursor = await cursor.continue();
  }
  const rows: PostRow[] = [];
  let seen = 0;
  let last: PostRow | undefined;
  while (cursor) {
    last = cursor.value;
    seen += 1;
    if (matches(last as never)) rows.push(last);
    if (rows.length >= wanted || seen >= Math.max(wanted, scanned)) {
      return { rows, next: placeOf(last) };
    }
    cursor = await cursor.continue();
  }
  return { rows };
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
