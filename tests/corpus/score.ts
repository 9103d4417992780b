import { createChecker } from '../../domain/style-guide/check';
import type { Finding, Span } from '../../domain/style-guide/finding';
import { corpusContext, corpusSettings } from './libraries';
import type { CorpusPost, Mark } from './read-corpus';

/** How one rule, or all of them, did on the corpus; of errors and warnings only. */
export interface Tally {
  /** Marked mistakes, and how many of them were found. */
  marks: number;
  found: number;
  /** Findings that stand on a mark, and those that stand on nothing. */
  right: number;
  wrong: number;
}

export interface RuleTally extends Tally {
  rule: string;
  /** The same of marks for suggestions, which do not count. */
  suggestionMarks: number;
  suggestionsFound: number;
}

/** A finding without a mark, or a mark without a finding, to be looked at by a person. */
export interface Case {
  post: string;
  rule: string;
  /** The stretch with some text around it. */
  excerpt: string;
}

export interface Score {
  posts: number;
  all: Tally;
  /** By rule id. */
  rules: RuleTally[];
  falseAlarms: Case[];
  misses: Case[];
  missedSuggestions: Case[];
}

export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);
export const recall = ({ marks, found }: Tally): number => (marks === 0 ? 1 : found / marks);

/** Checks every post with the guide as it is delivered and compares what it finds with the marks. */
export function scoreCorpus(posts: readonly CorpusPost[]): Score {
  const checker = createChecker({ settings: corpusSettings });
  return scoreFindings(posts, (post) => checker.check(post.text, corpusContext(post)));
}

/**
 * A finding is right when it stands on a mark of its rule: the stretches overlap, or the mark is the whole post.
 * A mark is found when an error or a warning of its rule stands on it.
 */
export function scoreFindings(
  posts: readonly CorpusPost[],
  findingsOf: (post: CorpusPost) => readonly Finding[],
): Score {
  const byRule = new Map<string, RuleTally>();
  const tallyOf = (rule: string) => {
    const known = byRule.get(rule) ?? emptyTally(rule);
    byRule.set(rule, known);
    return known;
  };
  const score: Score = {
    posts: posts.length,
    all: { marks: 0, found: 0, right: 0, wrong: 0 },
    rules: [],
    falseAlarms: [],
    misses: [],
    missedSuggestions: [],
  };
  for (const post of posts) {
    const findings = findingsOf(post);
    const weighty = findings.filter(({ level }) => level !== 'suggestion');
    for (const finding of weighty) {
      const right = post.marks.some((mark) => standsOn(finding, mark));
      tallyOf(finding.rule)[right ? 'right' : 'wrong'] += 1;
      if (!right) score.falseAlarms.push(caseOf(post, finding.rule, finding));
    }
    for (const mark of post.marks) {
      const tally = tallyOf(mark.rules[0]!);
      const found = (mark.suggestion ? findings : weighty).some((one) => standsOn(one, mark));
      tally[mark.suggestion ? 'suggestionMarks' : 'marks'] += 1;
      if (found) tally[mark.suggestion ? 'suggestionsFound' : 'found'] += 1;
      else {
        const missed = mark.suggestion ? score.missedSuggestions : score.misses;
        missed.push(caseOf(post, mark.rules.join('/'), mark.places[0] ?? { from: 0, to: 0 }));
      }
    }
  }
  score.rules = [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  for (const tally of score.rules) {
    for (const key of ['marks', 'found', 'right', 'wrong'] as const) score.all[key] += tally[key];
  }
  return score;
}

function standsOn(finding: Finding, { rules, places }: Mark): boolean {
  if (!rules.includes(finding.rule)) return false;
  return places.length === 0 || places.some((place) => overlap(finding, place));
}

/** An empty stretch overlaps what it touches. */
function overlap(one: Span, other: Span): boolean {
  if (one.from === one.to) return one.from >= other.from && one.from <= other.to;
  return one.from < other.to && other.from < one.to;
}

function emptyTally(rule: string): RuleTally {
  const counts = { marks: 0, found: 0, right: 0, wrong: 0 };
  return { rule, ...counts, suggestionMarks: 0, suggestionsFound: 0 };
}

function caseOf({ id, text }: CorpusPost, rule: string, { from, to }: Span): Case {
  const stretch = `${text.slice(Math.max(0, from - 30), from)}⟦${text.slice(from, to)}⟧${text.slice(to, to + 30)}`;
  return { post: id, rule, excerpt: stretch.replaceAll('\n', '⏎') };
}
