import type { Finding } from './finding';

/**
 * The text with the finding mended, or null when there is nothing to mend with or the text no
 * longer says what was checked: a changed draft is never overwritten.
 */
export function applyFix(text: string, finding: Finding): string | null {
  const { fix, seen } = finding;
  if (!fix || seen === undefined || text.slice(fix.from, fix.to) !== seen) return null;
  return text.slice(0, fix.from) + fix.text + text.slice(fix.to);
}

const weight = { error: 0, warning: 1, suggestion: 2 };

/**
 * The text with every fix that still fits; of two that touch the same place the graver wins.
 * `applied` are the findings mended, in the order of the text.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): { text: string; applied: Finding[] } {
  const fitting = findings
    .filter(({ fix, seen }) => fix && text.slice(fix.from, fix.to) === seen)
    .sort((a, b) => weight[a.level] - weight[b.level] || a.fix!.from - b.fix!.from);
  const taken: Finding[] = [];
  for (const finding of fitting) {
    const { from, to } = finding.fix!;
    if (taken.every(({ fix }) => to < fix!.from || from > fix!.to)) taken.push(finding);
  }
  taken.sort((a, b) => a.fix!.from - b.fix!.from);
  let out = '';
  let at = 0;
  for (const { fix } of taken) {
    out += text.slice(at, fix!.from) + fix!.text;
    at = fix!.to;
  }
  return { text: out + text.slice(at), applied: taken };
}

/** Mends, checks again and mends what the first round uncovered, until nothing changes. */
export function mendAll(
  text: string,
  check: (text: string) => Finding[],
  rounds = 12,
): { text: string; mended: number } {
  let mended = 0;
  let now = text;
  for (let round = 0; round < rounds; round++) {
    const { text: next, applied } = applyFixes(now, check(now));
    if (next === now) break;
    mended += applied.length;
    now = next;
  }
  return { text: now, mended };
}
