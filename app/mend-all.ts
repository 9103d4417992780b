import { applyFixes } from '../domain/style-guide/apply-fix';
import type { Finding, Fix, Span } from '../domain/style-guide/finding';
import { isSafe } from './check-draft';

/** More rounds nobody has seen: a mend uncovers another one, rarely two. */
const rounds = 12;

/** A stretch of the first text, or text that came in. */
type Piece = Span | string;

/**
 * All safe mends, those a mend uncovers or makes room for included, as one list of places of the text as it is now:
 * places that stand apart, so that what lies between need not be written anew.
 * @param check everything found in a text
 * @returns `mended` is the number of findings mended
 */
export function mendAllSafe(
  text: string,
  check: (text: string) => readonly Finding[],
): { mends: Fix[]; after: string; mended: number } {
  let pieces: Piece[] = [{ from: 0, to: text.length }];
  let after = text;
  let mended = 0;
  for (let round = 0; round < rounds; round++) {
    const { text: next, applied } = applyFixes(after, check(after).filter(isSafe));
    if (next === after) break;
    for (const { fix } of [...applied].reverse()) pieces = replaced(pieces, fix!);
    mended += applied.length;
    after = next;
  }
  return { mends: mendsIn(pieces, text.length), after, mended };
}

function replaced(pieces: readonly Piece[], { from, to, text }: Fix): Piece[] {
  const before: Piece[] = [];
  const behind: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (at < from) before.push(cut(piece, 0, Math.min(length, from - at)));
    if (at + length > to) behind.push(cut(piece, Math.max(0, to - at), length));
    at += length;
  }
  return [...before, text, ...behind];
}

function mendsIn(pieces: readonly Piece[], length: number): Fix[] {
  const mends: Fix[] = [];
  let from = 0;
  let put = '';
  for (const piece of [...pieces, { from: length, to: length }]) {
    if (typeof piece === 'string') {
      put += piece;
      continue;
    }
    if (lengthOf(piece) === 0 && piece.from < length) continue;
    if (piece.from > from || put) mends.push({ from, to: piece.from, text: put });
    from = piece.to;
    put = '';
  }
  return mends;
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.to - piece.from;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { from: piece.from + from, to: piece.from + to };
}
