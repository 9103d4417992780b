import { readCorpus } from '../tests/corpus/read-corpus';
import { precision, recall, type Score, scoreCorpus, type Tally } from '../tests/corpus/score';

const share = (value: number) => value.toFixed(3);

/** What the style guide finds of the mistakes marked in tests/corpus, by rule: a section of docs/figures.md. */
export function corpusFigures(): string {
  const score = scoreCorpus(readCorpus());
  return `## The style guide on the labelled corpus

${score.posts} posts in four languages, half of them clean (tests/corpus). Errors and warnings are counted; marks for suggestions stand aside.
Bounds: precision ≥ 0.98 and recall ≥ 0.95 over all rules, precision ≥ 0.90 of every rule.

${table(score)}
`;
}

function table({ all, rules }: Score): string {
  const figures = (tally: Tally) => {
    const found = tally.marks === 0 ? '' : `${tally.found} of ${tally.marks}`;
    const seen = tally.marks === 0 ? '' : share(recall(tally));
    const right = tally.right + tally.wrong === 0 ? '' : share(precision(tally));
    return `${found} | ${seen} | ${tally.wrong || ''} | ${right}`;
  };
  return [
    '| rule | mistakes found | recall | false alarms | precision | suggestions found |',
    '| --- | --- | --- | --- | --- | --- |',
    `| **all** | ${figures(all)} | |`,
    ...rules.map((tally) => {
      const { rule, suggestionMarks, suggestionsFound } = tally;
      const suggested = suggestionMarks === 0 ? '' : `${suggestionsFound} of ${suggestionMarks}`;
      return `| ${rule} | ${figures(tally)} | ${suggested} |`;
    }),
  ].join('\n');
}
