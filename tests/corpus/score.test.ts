import { describe, expect, it } from 'vitest';
import type { Finding } from '../../domain/style-guide/finding';
import { parsePosts } from './read-corpus';
import { precision, recall, scoreFindings } from './score';

const posts = parsePosts(
  `## x-1 · vk · announcement · 2026-11-23 10:00 · public
whole: H04

⟦D01|Среда⟧, 26 ноября, ⟦T03?|...⟧ кот ⟦T09/T14|кoт⟧`,
  'ru',
  false,
);
const finding = (rule: string, from: number, to: number, level: Finding['level'] = 'warning') => ({
  rule,
  level,
  from,
  to,
  message: '',
  params: {},
});
const score = (...findings: Finding[]) => scoreFindings(posts, () => findings);

describe('The score of the corpus', () => {
  it('A finding should be right where it overlaps a mark of its rule.', () => {
    const { all } = score(finding('D01', 4, 17));
    expect(all).toEqual({ marks: 3, found: 1, right: 1, wrong: 0 });
    expect(precision(all)).toBe(1);
    expect(recall(all)).toBeCloseTo(1 / 3);
  });

  it('A finding beside the mark, or of another rule, should be a false alarm and miss the mark.', () => {
    const { all, falseAlarms, misses } = score(finding('D01', 5, 17), finding('D02', 0, 5));
    expect(all).toEqual({ marks: 3, found: 0, right: 0, wrong: 2 });
    expect(falseAlarms.map(({ rule, excerpt }) => [rule, excerpt.slice(0, 8)])).toEqual([
      ['D01', 'Среда⟦, '],
      ['D02', '⟦Среда⟧,'],
    ]);
    expect(misses.map(({ rule }) => rule)).toContain('D01');
  });

  it('A suggestion should neither find a mistake nor be a false alarm.', () => {
    const { all } = score(finding('D01', 0, 5, 'suggestion'), finding('T07', 0, 5, 'suggestion'));
    expect(all).toEqual({ marks: 3, found: 0, right: 0, wrong: 0 });
  });

  it('A suggestion should be told of where one is marked, outside the score.', () => {
    const { rules, all } = score(finding('T03', 18, 21, 'suggestion'));
    expect(rules.find(({ rule }) => rule === 'T03')).toMatchObject({
      suggestionMarks: 1,
      suggestionsFound: 1,
      marks: 0,
    });
    expect(all.found).toBe(0);
  });

  it('A mark of the whole post should be found wherever its rule speaks.', () => {
    expect(score(finding('H04', 3, 3)).all).toMatchObject({ found: 1, right: 1 });
  });

  it('Either of two rules should find a mark that both may name, counted with the first.', () => {
    const { rules, all } = score(finding('T14', 26, 29));
    expect(all).toMatchObject({ found: 1, right: 1, wrong: 0 });
    expect(rules.find(({ rule }) => rule === 'T09')).toMatchObject({ marks: 1, found: 1 });
  });
});
