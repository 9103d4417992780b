import type { SimilarPost } from '../app/desk';
import { recordOf } from '../domain/merge/apply';
import { addDays } from '../domain/plan/days';
import type { Post } from '../domain/records';
import {
  likelyAlike,
  type Sketches,
  shareInCommon,
  sketchesOf,
} from '../domain/style-guide/sketches';
import type { Connection, Database, PostRow, SketchesKey } from './database';
import { nextMonth } from './facts';
import { sketchesOfMonth } from './months';

/** So many of the likely ones are read and compared word by word. */
const compared = 8;
/** Less in common than this is two posts of one library, and no repeat. */
const least = 1 / 3;
const answered = 3;
const out = new Set(['published', 'scheduled', 'edited']);

/**
 * Finds the posts nearest to a text. What is known of a month's words is made when first asked for, kept
 * in the database until a commit touches a post of the month (database.ts), and held in memory here: a
 * background that has slept reads a few columns and no posts.
 */
export function similarFinder(connection: Connection) {
  let held = new Map<string, Sketches>();
  let last: Promise<unknown> = Promise.resolve();

  async function find(
    text: string,
    { account, from }: { account: string; from: string },
  ): Promise<SimilarPost[]> {
    const parts = await sketchesFrom(from.slice(0, 7));
    const likely = likelyAlike(text, parts, { account, from: Date.parse(from), limit: compared });
    if (likely.length === 0) return [];
    const posts = await connection.use((database) => {
      const { store } = database.transaction('post');
      return Promise.all(likely.map(({ id }) => store.get(id)));
    });
    return posts
      .filter((row): row is PostRow => row?.shownAt !== undefined)
      .map(postOf)
      .map(({ id, publishedAt, text: other }) => ({
        post: id,
        publishedAt,
        text: other,
        share: shareInCommon(text, other),
      }))
      .filter(({ share }) => share >= least)
      .sort((a, b) => b.share - a.share)
      .slice(0, answered);
  }

  async function sketchesFrom(first: string): Promise<Sketches[]> {
    const keys = await connection.use(
      (database) =>
        database.getAllKeys('meta', IDBKeyRange.bound(['sketches'], ['sketches', []])) as Promise<
          SketchesKey[]
        >,
    );
    const kept = new Map(keys.map((key) => [key[1], key]));
    const names = new Set(keys.map(String));
    held = new Map([...held].filter(([name]) => names.has(name)));
    await holdStored(keys.filter((key) => key[1] >= first && !held.has(String(key))));
    const found: Sketches[] = [];
    let place: string | undefined = first;
    while (true) {
      // Of months in a row that have their sketches nothing is asked; a gap is looked over once.
      if (!kept.has(place)) {
        place = await connection.use((database) => nextMonth(database, place!, '\uffff'));
        if (place === undefined) return found;
      }
      const sketches: Sketches | undefined = held.get(String(kept.get(place)));
      found.push(sketches ?? (await connection.use((database) => make(database, place!, held))));
      place = addDays(`${place}-28`, 4).slice(0, 7);
    }
  }

  async function holdStored(keys: readonly SketchesKey[]): Promise<void> {
    if (keys.length === 0) return;
    await connection.use(async (database) => {
      const { store } = database.transaction('meta');
      const rows = (await Promise.all(keys.map((key) => store.get(key)))) as Sketches[];
      rows.forEach((row, at) => {
        if (row) held.set(String(keys[at]), row);
      });
    });
  }

  /** See StudyDesk.similar. One search after the other: what one made the next one finds. */
  return (text: string, query: { account: string; from: string }): Promise<SimilarPost[]> => {
    const finding = last.then(() => find(text, query));
    last = finding.catch(() => undefined);
    return finding;
  };
}

/** Makes the sketches of a month from its posts; nothing is written meanwhile. */
async function make(
  database: Database,
  month: string,
  held: Map<string, Sketches>,
): Promise<Sketches> {
  const transaction = database.transaction(['meta', 'post'], 'readwrite');
  const meta = transaction.objectStore('meta');
  const index = transaction.objectStore('post').index('shown');
  const rows = await index.getAll(IDBKeyRange.bound(month, `${month}\uffff`));
  const posts = rows.map((row) => postOf(row)).filter(({ state }) => out.has(state));
  const sketches = sketchesOf(posts);
  const changes = ((await meta.get('changes')) as number | undefined) ?? 0;
  const key: SketchesKey = ['sketches', month, changes];
  await meta.delete(sketchesOfMonth(month));
  await meta.put(sketches, key);
  await transaction.done;
  held.set(String(key), sketches);
  return sketches;
}

function postOf(row: PostRow): Post {
  return recordOf<Post>(row as never);
}
