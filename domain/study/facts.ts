import type { Post, Snapshot } from '../records';
import { erView } from './engagement';

/** A post with the last that was seen of its counters. */
export interface StudiedPost {
  post: Post;
  counters?: Pick<Snapshot, 'likes' | 'comments' | 'shares' | 'views'> | undefined;
}

/**
 * What a study needs of many posts, oldest first, in columns: a million posts take some forty megabytes
 * and are gone through in milliseconds. Only posts of the countedStates are in it.
 */
export interface PostFacts {
  /** What the codes of the columns below stand for; code 0 is '' and means absent. */
  words: string[];
  network: Uint16Array;
  account: Uint16Array;
  state: Uint16Array;
  rubric: Uint16Array;
  publisher: Uint16Array;
  author: Uint16Array;
  /** Instants of publication, ms since the epoch. */
  at: Float64Array;
  /** UTF-16 code units. */
  length: Uint32Array;
  /** Findings left at publication; -1 when the post was not checked. */
  findings: Int16Array;
  /** 1 when the post came from the plan. */
  planned: Uint8Array;
  /** NaN when not seen. */
  views: Float64Array;
  /** A share of 1; NaN when not known. */
  erView: Float64Array;
}

/** The columns of these posts, which stand oldest first. */
export function factsOf(posts: readonly StudiedPost[]): PostFacts {
  const words = [''];
  const codes = new Map([['', 0]]);
  const codeOf = (word = '') => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    codes.set(word, words.length);
    return words.push(word) - 1;
  };
  const column = (read: (one: StudiedPost) => number) => posts.map(read);
  return {
    network: Uint16Array.from(column(({ post }) => codeOf(post.network))),
    account: Uint16Array.from(column(({ post }) => codeOf(post.account))),
    state: Uint16Array.from(column(({ post }) => codeOf(post.state))),
    rubric: Uint16Array.from(column(({ post }) => codeOf(post.rubric))),
    publisher: Uint16Array.from(column(({ post }) => codeOf(post.publisher))),
    author: Uint16Array.from(column(({ post }) => codeOf(post.author))),
    at: Float64Array.from(column(({ post }) => Date.parse(post.publishedAt))),
    length: Uint32Array.from(column(({ post }) => post.length)),
    findings: Int16Array.from(column(({ post }) => post.findingsLeft?.length ?? -1)),
    planned: Uint8Array.from(column(({ post }) => (post.planItem === undefined ? 0 : 1))),
    views: Float64Array.from(column(({ counters }) => counters?.views ?? Number.NaN)),
    erView: Float64Array.from(
      column(({ counters }) => (counters && erView(counters)) ?? Number.NaN),
    ),
    words,
  };
}

/** The columns of some posts and, in the same order, their ids. */
export interface FactsById {
  ids: string[];
  facts: PostFacts;
}

/**
 * The columns after posts were written: those that are no longer what they were are left out, those
 * that are there now are put in their places, oldest first. Never changes its arguments.
 * @param gone ids of all posts that were written
 * @param posts those of them that are shown
 */
export function replaceFacts(
  before: FactsById,
  gone: ReadonlySet<string>,
  posts: readonly StudiedPost[],
): FactsById {
  const fresh = posts.toSorted((a, b) => byPlace(placeOf(a.post), placeOf(b.post)));
  const added = factsOf(fresh);
  const words = [...before.facts.words];
  const codes = new Map(words.map((word, code) => [word, code]));
  const recoded = added.words.map((word) => codes.get(word) ?? words.push(word) - 1);

  // A row of `added` goes by its number, a row of before by its complement.
  const order: number[] = [];
  let next = 0;
  before.ids.forEach((id, row) => {
    if (gone.has(id)) return;
    const place: Place = [before.facts.at[row]!, id];
    while (next < fresh.length && byPlace(placeOf(fresh[next]!.post), place) < 0)
      order.push(next++);
    order.push(~row);
  });
  while (next < fresh.length) order.push(next++);

  const column = <K extends NumberColumn>(name: K): PostFacts[K] => {
    const [old, young] = [before.facts[name], added[name]];
    const picked = new (old.constructor as new (length: number) => PostFacts[K])(order.length);
    const coded = (codedColumns as readonly string[]).includes(name);
    order.forEach((from, to) => {
      picked[to] = from < 0 ? old[~from]! : coded ? recoded[young[from]!]! : young[from]!;
    });
    return picked;
  };
  return {
    ids: order.map((from) => (from < 0 ? before.ids[~from]! : fresh[from]!.post.id)),
    facts: {
      words,
      network: column('network'),
      account: column('account'),
      state: column('state'),
      rubric: column('rubric'),
      publisher: column('publisher'),
      author: column('author'),
      at: column('at'),
      length: column('length'),
      findings: column('findings'),
      planned: column('planned'),
      views: column('views'),
      erView: column('erView'),
    },
  };
}

const codedColumns = ['network', 'account', 'state', 'rubric', 'publisher', 'author'] as const;
type NumberColumn = Exclude<keyof PostFacts, 'words'>;
type Place = [at: number, id: string];

function placeOf(post: Post): Place {
  return [Date.parse(post.publishedAt), post.id];
}

function byPlace([at, id]: Place, [otherAt, other]: Place): number {
  return at - otherAt || (id < other ? -1 : id > other ? 1 : 0);
}

/** For each code, is its word among these? Undefined when any will do: the list is absent or empty. */
export function codesOf(
  words: readonly string[],
  wanted: readonly string[] | undefined,
): readonly boolean[] | undefined {
  return wanted?.length ? words.map((word) => word !== '' && wanted.includes(word)) : undefined;
}
