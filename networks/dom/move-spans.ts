interface Span {
  from: number;
  to: number;
}

/**
 * Where the spans lie after the text changed in one place (UTF-16 offsets): what stands before the change
 * stays, what stands behind moves along, what the change went into is gone, `undefined`, as is what was gone
 * already. The answer has a place for each span, in their order.
 */
export function moveSpans<S extends Span>(
  spans: readonly (S | undefined)[],
  before: string,
  after: string,
): (S | undefined)[] {
  if (before === after) return [...spans];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const tail = before.length - end;
  const by = after.length - before.length;
  return spans.map((span) => {
    if (!span || span.to <= start) return span;
    if (span.from >= tail) return { ...span, from: span.from + by, to: span.to + by };
    return undefined;
  });
}
