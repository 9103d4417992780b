import type { OwnPattern } from '../records';
import type { Hit, Piece } from './rule';

/**
 * Why a pattern is refused: it is no regular expression; it can match nothing at all; so many ways lead
 * through it that a long text could hang the page; it looks back at what it found, of which no bound is known.
 */
export type PatternProblem = 'syntax' | 'empty' | 'slow' | 'backreference';

/** How many signs an endless repetition ("+", "*", "{3,}") takes at most, and ways from one place. */
const longestRun = 50;
const mostWays = 5_000;

/**
 * The pattern as it runs, or why it is refused. Every endless repetition gets an end, and the ways a
 * match can be tried from one place are counted: so the work for a text is bounded by its length times
 * `mostWays`, whatever the text.
 */
export function readPattern(source: string): { pattern: RegExp } | { problem: PatternProblem } {
  try {
    new RegExp(source, 'iu');
  } catch {
    return { problem: 'syntax' };
  }
  const reader = { source, at: 0 };
  let read: Ways;
  try {
    read = readChoice(reader);
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
  if (read.ways > mostWays) return { problem: 'slow' };
  const bounded = new RegExp(read.text, 'giu');
  if (bounded.test('') || read.shortest === 0) return { problem: 'empty' };
  bounded.lastIndex = 0;
  return { pattern: bounded };
}

/** Finds the pattern in the prose of a paragraph; a pattern that is refused finds nothing. */
export function prepareOwnPattern(own: OwnPattern): (piece: Piece) => Hit[] {
  const read = readPattern(own.pattern);
  if ('problem' in read) return () => [];
  const { pattern } = read;
  const once = new RegExp(pattern.source, 'iu');
  return ({ text, prose }) => {
    const hits: Hit[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
      const [words] = found;
      if (words === '') {
        pattern.lastIndex += 1;
        continue;
      }
      const from = found.index;
      const to = from + words.length;
      if (text.slice(from, to) !== words) continue;
      const mended = own.use === undefined ? undefined : words.replace(once, own.use);
      hits.push({
        from,
        to,
        message: own.message.trim() ? 'pattern' : 'avoid',
        params: { found: words, message: own.message.trim() },
        ...(mended !== undefined && mended !== words && { fix: { from, to, text: mended } }),
      });
    }
    return hits;
  };
}

interface Reader {
  source: string;
  at: number;
}

/** A stretch of the pattern: its text with ends put in, the ways through it, its least length. */
interface Ways {
  text: string;
  ways: number;
  shortest: number;
}

class Refused extends Error {
  constructor(readonly problem: PatternProblem) {
    super(problem);
  }
}

/** a|b|c, up to a closing bracket or the end. The pattern is known to be well formed. */
function readChoice(reader: Reader): Ways {
  let all = readSequence(reader);
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    const next = readSequence(reader);
    all = {
      text: `${all.text}|${next.text}`,
      ways: all.ways + next.ways,
      shortest: Math.min(all.shortest, next.shortest),
    };
  }
  return all;
}

function readSequence(reader: Reader): Ways {
  const out: Ways = { text: '', ways: 1, shortest: 0 };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const part = readRepeated(reader);
    out.text += part.text;
    out.ways *= part.ways;
    out.shortest += part.shortest;
    if (out.ways > mostWays) throw new Refused('slow');
  }
  return out;
}

function readRepeated(reader: Reader): Ways {
  const part = readOne(reader);
  const rest = reader.source.slice(reader.at);
  const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})(\?)?/.exec(rest);
  if (!found) return part;
  reader.at += found[0].length;
  const [, sign, min, range, max, lazy = ''] = found;
  const least = sign ? (sign === '+' ? 1 : 0) : Number(min);
  const most = sign
    ? sign === '?'
      ? 1
      : longestRun
    : range === undefined
      ? least
      : max
        ? Number(max)
        : Math.max(longestRun, least);
  let ways = 0;
  for (let times = least; times <= most; times++) {
    ways += part.ways ** times;
    if (ways > mostWays) throw new Refused('slow');
  }
  return {
    text: `${part.text}{${least},${most}}${lazy}`,
    ways,
    shortest: part.shortest * least,
  };
}

function readOne(reader: Reader): Ways {
  const { source, at } = reader;
  const sign = source[at]!;
  if (sign === '(') {
    const [opening] = /^\((?:\?(?:[a-z-]*:|[=!]|<[=!]|<[^>]+>))?/.exec(source.slice(at))!;
    reader.at += opening.length;
    const inner = readChoice(reader);
    reader.at += 1;
    const looks = /^\(\?<?[=!]/.test(opening);
    return {
      text: `${opening}${inner.text})`,
      ways: inner.ways,
      shortest: looks ? 0 : inner.shortest,
    };
  }
  if (sign === '[') {
    let end = at + 1;
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    reader.at = end + 1;
    return { text: source.slice(at, end + 1), ways: 1, shortest: 1 };
  }
  if (sign === '\\') {
    if (/^\\(?:[1-9]|k<)/.test(source.slice(at))) throw new Refused('backreference');
    const [escaped] =
      /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|.)/u.exec(
        source.slice(at),
      )!;
    reader.at += escaped.length;
    return { text: escaped, ways: 1, shortest: /^\\[bB]$/.test(escaped) ? 0 : 1 };
  }
  const one = String.fromCodePoint(source.codePointAt(at)!);
  reader.at += one.length;
  return { text: one, ways: 1, shortest: sign === '^' || sign === '$' ? 0 : 1 };
}
