import type { WordForms } from '../records';
import type { Span } from './finding';
import { formsOf, plainWord } from './own-forms';
import { isWordUnit, type Word, wordsOf } from './words';

/** A word or phrase of the team, ready to be looked for. */
export interface Term {
  /** As the team wrote it, with single spaces, without a star. */
  written: string;
  /** How many words it has. */
  length: number;
  parts: Part[];
}

interface Part {
  /** What the word may be, in lower case; of a starred one only how it begins. */
  forms: ReadonlySet<string>;
  begins?: string;
  /** What stands between this word and the next; after the last one, what follows it. */
  gap: string;
}

/** A term found in the text, and which of the `items` it belongs to. */
export interface FoundTerm<T> extends Span {
  item: T;
  term: Term;
}

/** Why what was written cannot be looked for. */
export type TermProblem = 'noWord' | 'shortStar';

/** A star after fewer letters would mean half the dictionary. */
const shortestStar = 3;

/** The words and phrases between commas and line ends. */
export function termTexts(written: string): string[] {
  return written
    .split(/[,;\n]/)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

/** Undefined when every term can be looked for; an empty list is no problem of its own. */
export function termProblem(written: string): TermProblem | undefined {
  for (const text of termTexts(written)) {
    const plain = text.replace(/\*/g, '');
    if (wordsOf(plain)[0]?.from !== 0) return 'noWord';
    for (const [, letters = ''] of text.matchAll(/([\p{L}\p{M}\p{N}’'ʼ]*)\*/gu)) {
      if (letters.length < shortestStar) return 'shortStar';
    }
  }
  return undefined;
}

/** Reads what the team wrote; what cannot be looked for is left out. */
export function readTerms(written: string, forms: WordForms = 'exact'): Term[] {
  const terms: Term[] = [];
  for (const text of termTexts(written)) {
    if (termProblem(text)) continue;
    const plain = text.replace(/\*/g, '');
    const stars = starsOf(text);
    const words = wordsOf(plain);
    const parts = words.map((word, at): Part => {
      const own = plainWord(word.lower);
      const gap = plain.slice(word.to, words[at + 1]?.from ?? plain.length);
      if (stars.has(word.to)) return { forms: new Set(), begins: own, gap };
      const all = forms === 'all' ? formsOf(own) : [own];
      return { forms: new Set(all.flatMap(spellings)), gap };
    });
    terms.push({ written: plain, length: parts.length, parts });
  }
  return terms;
}

/** All forms of a term that is one word, for people to see; undefined for phrases and starred words. */
export function shownForms(term: Term): string[] | undefined {
  const [only] = term.parts;
  return term.length === 1 && only && !only.begins ? [...only.forms] : undefined;
}

/**
 * Prepares a search for many terms at once. Whole words only, in any case; of the terms that begin at
 * one word the longest counts, and of equal ones the first of `items`. Found ones never overlap.
 */
export function prepareTerms<T>(
  items: readonly { item: T; terms: readonly Term[] }[],
): (prose: string, words: readonly Word[]) => FoundTerm<T>[] {
  type Entry = { item: T; term: Term };
  const byForm = new Map<string, Entry[]>();
  const byBeginning = new Map<string, Entry[]>();
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const { item, terms } of items) {
    for (const term of terms) {
      const [first] = term.parts;
      if (!first) continue;
      if (first.begins) put(byBeginning, first.begins.slice(0, shortestStar), { item, term });
      for (const form of first.forms) put(byForm, form, { item, term });
    }
  }
  for (const list of [...byForm.values(), ...byBeginning.values()]) {
    list.sort((a, b) => b.term.length - a.term.length);
  }
  if (byForm.size + byBeginning.size === 0) return () => [];
  return (prose, words) => {
    const found: FoundTerm<T>[] = [];
    let end = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.from < end) continue;
      const lower = plainWord(word.lower);
      const exact = byForm.get(lower);
      const begun =
        byBeginning.size > 0 ? byBeginning.get(lower.slice(0, shortestStar)) : undefined;
      if (!exact && !begun) continue;
      const best = longest(exact, begun, (term) => endOf(term, prose, words, at));
      if (!best || joined(prose, word.from, best.to)) continue;
      found.push({ ...best.entry, from: word.from, to: best.to });
      end = best.to;
    }
    return found;
  };
}

function longest<E extends { term: Term }>(
  exact: readonly E[] = [],
  begun: readonly E[] = [],
  end: (term: Term) => number,
): { entry: E; to: number } | undefined {
  let best: { entry: E; to: number } | undefined;
  for (const entry of [...exact, ...begun]) {
    if (best && entry.term.length <= best.entry.term.length) continue;
    const to = end(entry.term);
    if (to !== -1) best = { entry, to };
  }
  return best;
}

/** End of the term if it stands at this word, otherwise -1. */
function endOf(term: Term, prose: string, words: readonly Word[], at: number): number {
  let to = -1;
  for (let i = 0; i < term.parts.length; i++) {
    const word = words[at + i];
    const { forms, begins, gap } = term.parts[i]!;
    if (!word || (i > 0 && word.from !== to)) return -1;
    const lower = plainWord(word.lower);
    if (begins ? !lower.startsWith(begins) : !forms.has(lower)) return -1;
    to = afterGap(prose, word.to, gap);
    if (to === -1) return -1;
  }
  return to;
}

/** Where the gap ends. A space of it matches any run of spaces, a hyphen any hyphen. */
function afterGap(text: string, from: number, gap: string): number {
  let at = from;
  for (const want of gap.toLowerCase()) {
    if (want === ' ') {
      const start = at;
      while (text[at] === ' ' || text[at] === '\u00A0') at++;
      if (at === start) return -1;
    } else if (want === text[at]?.toLowerCase() || (hyphens.includes(want) && isHyphen(text[at]))) {
      at++;
    } else return -1;
  }
  return at;
}

const hyphens = '-‑';
const apostrophes = "'’ʼ";
const isHyphen = (unit: string | undefined) => unit !== undefined && hyphens.includes(unit);

/** Is the place a part of a longer word: "книга" of "книга-игра"? */
function joined(text: string, from: number, to: number): boolean {
  if (from > 0 && isWordUnit(text.charCodeAt(from - 1))) return true;
  if (to < text.length && isWordUnit(text.charCodeAt(to))) return true;
  const ties = (unit: string, next: number) =>
    unit !== '' &&
    (hyphens + apostrophes).includes(unit) &&
    next >= 0 &&
    next < text.length &&
    isWordUnit(text.charCodeAt(next));
  return ties(text[from - 1] ?? '', from - 2) || ties(text[to] ?? '', to + 1);
}

/** Ends of the words a star follows, in the text without stars. */
function starsOf(text: string): Set<number> {
  const ends = new Set<number>();
  let stars = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '*') continue;
    ends.add(at - stars);
    stars += 1;
  }
  return ends;
}

/** A word the team wrote with ё is also found with е; never the other way about. */
function spellings(form: string): string[] {
  return form.includes('ё') ? [form, form.replace(/ё/g, 'е')] : [form];
}
