/** The one place where two texts differ: offsets in the first, and the words that stand there in the second. */
export function changedSpan(
  before: string,
  after: string,
): { from: number; to: number; words: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (
    end < shorter - from &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return { from, to: before.length - end, words: after.slice(from, after.length - end) };
}
