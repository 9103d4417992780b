import type { Span } from './finding';

const ends = /[.!?…\n]/;
const starts = /["«„“(\p{Lu}\p{N}\uD83C-\uD83E]/u;
const longest = 600;

/**
 * The sentence around a place of the prose. A dot ends one only after a word of three letters or
 * more and before a capital, so that "27 нояб. в 18 час." and "А. С. Пушкин" stay whole.
 */
export function sentenceAround(prose: string, { from, to }: Span): Span {
  let start = from;
  while (start > 0 && from - start < longest && !endsAt(prose, start - 1)) start--;
  let end = to;
  while (end < prose.length && end - to < longest && !endsAt(prose, end)) end++;
  return { from: start, to: Math.min(prose.length, end + 1) };
}

function endsAt(prose: string, at: number): boolean {
  const sign = prose[at]!;
  if (!ends.test(sign)) return false;
  if (sign === '\n') return true;
  let next = at + 1;
  while (next < prose.length && /[.!?…»”")]/.test(prose[next]!)) next++;
  if (next >= prose.length || prose[next] === '\n') return true;
  if (!/[ \u00A0]/.test(prose[next]!)) return false;
  if (sign !== '.') return true;
  while (next < prose.length && /[ \u00A0]/.test(prose[next]!)) next++;
  return (
    starts.test(prose[next] ?? '') &&
    /[\p{L}\p{N}»”")]{3}$/u.test(prose.slice(Math.max(0, at - 3), at))
  );
}
