import Papa from 'papaparse';
import { termProblem } from '../../../domain/style-guide/own-terms';

export interface PastedRow {
  /** Line of the paste, from 1. */
  line: number;
  avoid: string;
  use: string;
  note: string;
  /** Why the row cannot be taken: the last part of `guide.paste.problem.…`. */
  problem?: 'noAvoid' | 'same' | 'known' | 'twice' | 'tooMany' | 'noWord' | 'shortStar';
}

/**
 * Rows copied from a spreadsheet: avoid, use, note, between tabs. Empty rows are left out; rows that
 * cannot be taken carry their problem and the others do not suffer from it.
 * @param known what the team avoids already
 */
export function readPastedRows(text: string, known: readonly string[]): PastedRow[] {
  const cells = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), { delimiter: '\t' }).data;
  const taken = new Set(known.map(folded));
  const seen = new Set<string>();
  const rows: PastedRow[] = [];
  cells.forEach((row, at) => {
    const [avoid = '', use = '', note = '', ...rest] = row.map((cell) =>
      cell.trim().replace(/\s+/g, ' '),
    );
    if (!avoid && !use && !note && !rest.some(Boolean)) return;
    const word = folded(avoid);
    const problem = !avoid
      ? 'noAvoid'
      : rest.some(Boolean)
        ? 'tooMany'
        : avoid === use
          ? 'same'
          : taken.has(word)
            ? 'known'
            : seen.has(word)
              ? 'twice'
              : termProblem(avoid);
    if (!problem) seen.add(word);
    rows.push({ line: at + 1, avoid, use, note, ...(problem && { problem }) });
  });
  return rows;
}

/** Rows back as text for a spreadsheet. */
export function asPaste(rows: readonly PastedRow[]): string {
  return rows.map(({ avoid, use, note }) => [avoid, use, note].join('\t').trimEnd()).join('\n');
}

function folded(word: string): string {
  return word.trim().toLowerCase();
}
