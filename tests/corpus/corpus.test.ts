import { describe, expect, it } from 'vitest';
import { readCorpus } from './read-corpus';
import { type Case, precision, recall, scoreCorpus } from './score';

const listed = (cases: readonly Case[]) =>
  cases.map(({ rule, post, excerpt }) => `${rule} ${post}: ${excerpt}`).join('\n');

describe('The style guide on the labelled corpus', () => {
  const score = scoreCorpus(readCorpus());

  it('Almost every error and warning should be a mistake that a careful editor marks.', () => {
    expect(precision(score.all), listed(score.falseAlarms)).toBeGreaterThanOrEqual(0.98);
  });

  it('Almost every marked mistake should be found.', () => {
    expect(recall(score.all), listed(score.misses)).toBeGreaterThanOrEqual(0.95);
  });

  it('No rule should cry wolf more than once in ten times.', () => {
    for (const tally of score.rules) {
      const own = score.falseAlarms.filter(({ rule }) => rule === tally.rule);
      expect(precision(tally), listed(own)).toBeGreaterThanOrEqual(0.9);
    }
  });
});
