import { instantOfStamp } from '../merge/clock';
import type { Operation } from '../merge/operation';
import type { RuleSetting } from '../records';
import type { Finding } from './finding';
import { sentenceAround } from './sentences';

/** Longer examples are cut: nobody reads a whole essay beside a rule. */
const longest = 1_000;

/**
 * What is kept beside the rule when a finding is reported as a false alarm: the sentence around it, of a finding
 * about the whole post all of it, on one line as every example.
 */
export function exampleOf(text: string, finding: Finding): string {
  const span = finding.whole ? { from: 0, to: text.length } : sentenceAround(text, finding);
  const example = onOneLine(text.slice(span.from, span.to));
  return example.length > longest ? `${example.slice(0, longest)}…` : example;
}

/** Says of a finding whether the team has reported it as a false alarm: a rule is silent about its good examples. */
export function falseAlarms(
  settings: readonly RuleSetting[],
): ((finding: Finding, text: string) => boolean) | undefined {
  const known = new Map<string, Set<string>>();
  for (const { id, examples, deleted, own } of settings) {
    // To accepted words a good example is one that holds the word.
    if (deleted || !examples?.good.length || own?.type === 'accepted') continue;
    known.set(id, new Set(examples.good.map(onOneLine)));
  }
  if (known.size === 0) return undefined;
  return (finding, text) => known.get(finding.rule)?.has(exampleOf(text, finding)) ?? false;
}

/** A good example of a rule, with who put it there first and when, as far as it is known. */
export interface ReportedExample {
  example: string;
  /** Member id. */
  by?: string;
  /** Instant. */
  at?: string;
}

/** The rule's good examples in their order, each with the operation that brought it. */
export function reportedExamples(
  good: readonly string[],
  history: readonly Operation[],
): ReportedExample[] {
  const ordered = [...history].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  return good.map((example) => {
    let brought: Operation | undefined;
    for (const operation of ordered) {
      const { examples } = operation.fields as { examples?: RuleSetting['examples'] };
      if (!('examples' in operation.fields)) continue;
      // What was taken away in between was brought by whoever put it back.
      if (!examples?.good?.includes(example)) brought = undefined;
      else brought ??= operation;
    }
    return {
      example,
      ...(brought?.by && { by: brought.by }),
      ...(brought && { at: instantOfStamp(brought.stamp) }),
    };
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
