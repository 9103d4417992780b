import { isWordUnit } from './words';

/**
 * A text's sketch: the smallest hashes of its word triples. Two sketches tell about how much of their
 * words two texts have in common (bottom-k sketch, Broder 1997), and of a short text they tell it exactly.
 */
export type Sketch = Uint32Array;

/** Hashes kept of a text. With 32 the share is told within some nine hundredths: enough to choose what to compare. */
export const sketchSize = 32;
/** Texts of fewer triples ("Happy holidays to all!") are alike without being repeats. */
const fewest = 8;
/** What may turn out to be a third alike when it is compared word by word. */
const floor = 0.2;

/** The sketches of some posts, in columns. */
export interface Sketches {
  ids: string[];
  /** What the codes of `account` stand for. */
  accounts: string[];
  account: Uint16Array;
  /** Instants of publication, ms since the epoch. */
  at: Float64Array;
  /** How many hashes the post's sketch has. */
  sizes: Uint8Array;
  /** The hashes, ascending, sketchSize places a post. */
  hashes: Uint32Array;
}

export interface SketchedPost {
  id: string;
  account: string;
  publishedAt: string;
  text: string;
}

/** The sketch of a text: at most sketchSize hashes, ascending. Case, signs, hashtags and addresses do not count. */
export function sketchOf(text: string): Sketch {
  return smallest(triplesOf(text), sketchSize);
}

export function sketchesOf(posts: readonly SketchedPost[]): Sketches {
  const accounts = [...new Set(posts.map(({ account }) => account))];
  const codes = new Map(accounts.map((account, code) => [account, code]));
  const hashes = new Uint32Array(posts.length * sketchSize);
  const sizes = new Uint8Array(posts.length);
  posts.forEach(({ text }, row) => {
    const sketch = sketchOf(text);
    sizes[row] = sketch.length;
    hashes.set(sketch, row * sketchSize);
  });
  return {
    ids: posts.map(({ id }) => id),
    accounts,
    account: Uint16Array.from(posts, ({ account }) => codes.get(account)!),
    at: Float64Array.from(posts, ({ publishedAt }) => Date.parse(publishedAt)),
    sizes,
    hashes,
  };
}

/**
 * The posts whose words may be nearest to the text's, the nearest first: to be compared word by word.
 * @param from milliseconds since the epoch; older posts do not count
 */
export function likelyAlike(
  text: string,
  parts: Iterable<Sketches>,
  { account, from, limit }: { account: string; from: number; limit: number },
): { id: string; share: number }[] {
  const sketch = sketchOf(text);
  if (sketch.length < fewest) return [];
  // Most posts share nothing: a table of the low bits turns them down without a merge.
  const table = new Uint8Array(1 << 16);
  for (const hash of sketch) table[hash & 0xffff] = 1;
  const found: { id: string; share: number }[] = [];
  for (const { ids, accounts, account: codes, at, sizes, hashes } of parts) {
    const code = accounts.indexOf(account);
    if (code === -1) continue;
    for (let row = 0; row < sizes.length; row++) {
      const size = sizes[row]!;
      if (codes[row] !== code || size < fewest || !(at[row]! >= from)) continue;
      const start = row * sketchSize;
      let common = 0;
      for (let place = start; place < start + size; place++) {
        common += table[hashes[place]! & 0xffff]!;
      }
      if (common < floor * Math.min(size, sketch.length)) continue;
      const share = shareOf(sketch, hashes.subarray(start, start + size));
      if (share >= floor) found.push({ id: ids[row]!, share });
    }
  }
  return found.sort((a, b) => b.share - a.share).slice(0, limit);
}

/** How much of their word triples two texts have in common, 0…1 (Jaccard), counted and not told from sketches. */
export function shareInCommon(one: string, other: string): number {
  const a = smallest(triplesOf(one));
  const b = smallest(triplesOf(other));
  return a.length + b.length === 0 ? 0 : overlap(a, b, a.length + b.length);
}

/** Told from two sketches: of the smallest hashes of both together, the share that stands in both. */
function shareOf(a: Sketch, b: Sketch): number {
  const full = Math.max(a.length, b.length) === sketchSize;
  return overlap(a, b, full ? sketchSize : a.length + b.length);
}

/** Merges two ascending rows up to `most` different hashes; the share of those that stand in both. */
function overlap(a: Uint32Array, b: Uint32Array, most: number): number {
  let i = 0;
  let j = 0;
  let both = 0;
  let all = 0;
  while (all < most && (i < a.length || j < b.length)) {
    const left = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
    const right = j < b.length ? b[j]! : Number.POSITIVE_INFINITY;
    if (left === right) both++;
    if (left <= right) i++;
    if (right <= left) j++;
    all++;
  }
  return all === 0 ? 0 : both / all;
}

/** The different hashes, ascending; no more than `most`. */
function smallest(hashes: Uint32Array, most = hashes.length): Uint32Array {
  hashes.sort();
  let kept = 0;
  for (let at = 0; at < hashes.length && kept < most; at++) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[kept++] = hashes[at]!;
  }
  return hashes.slice(0, kept);
}

const hash = '#'.charCodeAt(0);
const at = '@'.charCodeAt(0);
const slash = '/'.charCodeAt(0);

/** A hash for every three words in a row; of one or two words a single one. */
function triplesOf(text: string): Uint32Array {
  const words: number[] = [];
  let place = 0;
  while (place < text.length) {
    const unit = text.charCodeAt(place);
    // Hashtags, mentions and the rest of an address.
    if (unit === hash || unit === at || unit === slash) {
      while (place < text.length && text.charCodeAt(place) > 0x20) place++;
    } else if (isWordUnit(unit)) {
      let word = 0x811c9dc5;
      while (place < text.length && isWordUnit(text.charCodeAt(place))) {
        word = Math.imul(word ^ folded(text.charCodeAt(place)), 0x01000193);
        place++;
      }
      words.push(word);
    } else place++;
  }
  if (words.length === 0) return new Uint32Array(0);
  const out = new Uint32Array(Math.max(1, words.length - 2));
  for (let i = 0; i < out.length; i++) {
    out[i] = mixed(words[i]!, words[i + 1] ?? 0, words[i + 2] ?? 0);
  }
  return out;
}

/** Lower case for our alphabets, "ё" as "е". */
function folded(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit;
  if (unit >= 0x410 && unit <= 0x42f) return unit + 32;
  if (unit === 0x451 || unit === 0x401) return 0x435;
  if (unit >= 0x400 && unit <= 0x40f) return unit + 80;
  return unit;
}

/** Three hashes made one, every bit depending on every bit (the finish of MurmurHash3). */
function mixed(a: number, b: number, c: number): number {
  let out = Math.imul(a, 0x85ebca6b) ^ Math.imul((b << 11) | (b >>> 21), 0xc2b2ae35);
  out = Math.imul(out ^ (out >>> 15), 0x27d4eb2f) ^ Math.imul((c << 19) | (c >>> 13), 0x165667b1);
  out = Math.imul(out ^ (out >>> 16), 0x85ebca6b);
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35);
  return (out ^ (out >>> 16)) >>> 0;
}
