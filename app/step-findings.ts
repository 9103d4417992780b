import type { Finding } from '../domain/style-guide/finding';

/**
 * The marked finding a person comes to next from the caret, in the order of the text, round and round;
 * undefined when none has a place.
 * @param caret UTF-16 offset; of several findings there, `from` is the one just shown
 * @param by 1 forward, -1 back
 */
export function stepFrom(
  findings: readonly Finding[],
  caret: number,
  by: 1 | -1,
  from?: Finding,
): Finding | undefined {
  const placed = findings
    .filter(({ whole }) => !whole)
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1));
  const here = from?.from === caret ? placed.indexOf(from) : -1;
  if (here >= 0) return placed[(here + by + placed.length) % placed.length];
  if (by > 0) return placed.find((one) => one.from >= caret) ?? placed[0];
  return placed.findLast((one) => one.from < caret) ?? placed.at(-1);
}
