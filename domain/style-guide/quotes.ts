/** A quotation mark as it stands in a text, whatever its shape. */
export interface QuoteMark {
  at: number;
  sign: string;
  opening: boolean;
}

export interface QuotePair {
  start: QuoteMark;
  end: QuoteMark;
  /** How many other pairs stand around this one. */
  depth: number;
}

const quotes = /["“”„‟«»]/g;
const opens = /[\s([{—–\-/\u00A0«„“"]/;

/**
 * Which quotation marks belong together. Straight and English marks open or close by what stands
 * beside them, so that a half-mended pair is a pair still. Inches and stray marks are no quotes.
 */
export function pairQuotes(text: string): { pairs: QuotePair[]; lonely: QuoteMark[] } {
  const open: QuoteMark[] = [];
  const lonely: QuoteMark[] = [];
  const pairs: QuotePair[] = [];
  quotes.lastIndex = 0;
  for (let found = quotes.exec(text); found; found = quotes.exec(text)) {
    const mark = markAt(text, found.index, open.length > 0);
    if (!mark) continue;
    if (mark.opening) open.push(mark);
    else {
      const start = open.pop();
      if (start) pairs.push({ start, end: mark, depth: 0 });
      else lonely.push(mark);
    }
  }
  lonely.push(...open);
  pairs.sort((a, b) => a.start.at - b.start.at);
  const around: QuotePair[] = [];
  for (const pair of pairs) {
    while (around.length > 0 && around.at(-1)!.end.at < pair.start.at) around.pop();
    pair.depth = around.length;
    around.push(pair);
  }
  return { pairs, lonely };
}

function markAt(text: string, at: number, inside: boolean): QuoteMark | null {
  const sign = text[at]!;
  if (sign === '«' || sign === '„' || sign === '‟') return { at, sign, opening: true };
  if (sign === '»' || sign === '”') return { at, sign, opening: false };
  const before = text[at - 1];
  const after = text[at + 1];
  const free = before === undefined || opens.test(before);
  const ends = after === undefined || /[\s\u00A0]/.test(after);
  if (sign === '“' && inside && !free) return { at, sign, opening: false };
  if (free && !ends) return { at, sign, opening: true };
  if (free) return null;
  // Inches, and a quote typed for an apostrophe, are no quotes.
  if (/\d/.test(before!) && !inside) return null;
  if (after !== undefined && /\p{L}/u.test(after)) return null;
  return { at, sign, opening: false };
}

/** Does the place stand inside the quotation marks of its own line? */
export function insideQuotes(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  if (!/["“”„‟«»]/.test(line)) return false;
  return pairQuotes(line).pairs.some(
    (pair) => pair.start.at < at - start && pair.end.at >= at - start,
  );
}
