import type { Language } from '../records';
import { findDates } from './dates';
import type { Span } from './finding';
import type { Piece } from './rule';
import { proseOf, type Token } from './tokens';
import { findWeekdays } from './weekdays';
import { type Word, wordsOf } from './words';

/** A paragraph and where it begins in the text. */
interface Part {
  start: number;
  piece: Piece;
}

function proseOfParts(text: string, parts: readonly Part[]): string {
  let out = '';
  let at = 0;
  for (const { start, piece } of parts) {
    if (piece.tokens.length === 0) continue;
    out += text.slice(at, start) + piece.prose;
    at = start + piece.prose.length;
  }
  return out + text.slice(at);
}

/** What a rule reads of one paragraph; words and dates are looked for when first asked for. */
export function paragraphPiece(text: string, language: Language, tokens: readonly Token[]): Piece {
  const prose = proseOf(text, tokens);
  let words: Piece['words'] | undefined;
  let dates: Piece['dates'] | undefined;
  let weekdays: Piece['weekdays'] | undefined;
  const piece: Piece = {
    text,
    prose,
    language,
    tokens,
    get words() {
      words ??= wordsOf(prose);
      return words;
    },
    get dates() {
      dates ??= findDates(prose, piece.words, language);
      return dates;
    },
    get weekdays() {
      weekdays ??= findWeekdays(prose, piece.words, language);
      return weekdays;
    },
  };
  return piece;
}

/** What a rule reads of the whole text: what its paragraphs hold, moved to their places. */
export function textPiece(text: string, language: Language, parts: readonly Part[]): Piece {
  const prose = proseOfParts(text, parts);
  const gather = <One extends Span>(
    of: (piece: Piece) => readonly One[],
    more?: (one: One, start: number) => Partial<One>,
  ): One[] => {
    const out: One[] = [];
    for (const { start, piece } of parts) {
      for (const one of of(piece)) {
        out.push({ ...one, from: one.from + start, to: one.to + start, ...more?.(one, start) });
      }
    }
    return out;
  };
  let tokens: Piece['tokens'] | undefined;
  let words: Piece['words'] | undefined;
  let dates: Piece['dates'] | undefined;
  let weekdays: Piece['weekdays'] | undefined;
  return {
    text,
    prose,
    language,
    get tokens() {
      tokens ??= gather((piece) => piece.tokens);
      return tokens;
    },
    get words() {
      if (!words) {
        const moved: Word[] = [];
        for (const { start, piece } of parts) {
          for (const { from, to, text: own, lower } of piece.words) {
            moved.push({ from: from + start, to: to + start, text: own, lower });
          }
        }
        words = moved;
      }
      return words;
    },
    get dates() {
      dates ??= gather(
        (piece) => piece.dates,
        ({ group, name }, start) => ({
          group: group + start,
          ...(name && { name: { from: name.from + start, to: name.to + start } }),
        }),
      );
      return dates;
    },
    get weekdays() {
      weekdays ??= gather(
        (piece) => piece.weekdays,
        ({ group, end }, start) => ({ group: group + start, end: end + start }),
      );
      return weekdays;
    },
  };
}
