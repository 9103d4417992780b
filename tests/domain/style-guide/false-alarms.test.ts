import { describe, expect, it } from 'vitest';
import { nextStamp } from '../../../domain/merge/clock';
import type { Operation } from '../../../domain/merge/operation';
import { createChecker } from '../../../domain/style-guide/check';
import { exampleOf, reportedExamples } from '../../../domain/style-guide/false-alarms';
import { problemsOf } from '../../../domain/style-guide/own-examples';
import { contextOf } from './examples';

const text = 'Добрый день. Книга «27 ноября, вторник» на полке! Ждём вас.';
const wrong = 'Книга «27 ноября, вторник» на полке!';
const context = contextOf('ru');
const rulesIn = (checked: string, good: string[]) =>
  createChecker({ settings: [{ id: 'D01', examples: { bad: [], good } }] })
    .check(checked, context)
    .map(({ rule }) => rule);

describe('A false alarm', () => {
  it('Should be the sentence around the finding, or the whole post on one line.', () => {
    const [found] = createChecker({ settings: [] })
      .check(text, context)
      .filter(({ rule }) => rule === 'D01');
    expect(exampleOf(text, found!)).toBe(wrong);
    expect(exampleOf('Раз.\n\n Два', { ...found!, whole: true })).toBe('Раз. Два');
  });

  it('Should silence its rule about this sentence, wherever it stands, and about no other.', () => {
    expect(rulesIn(text, [])).toContain('D01');
    expect(rulesIn(text, [wrong])).not.toContain('D01');
    expect(rulesIn(`${wrong}\nЖдём 27 ноября, вторник.`, [wrong])).toContain('D01');
    expect(rulesIn(text.replace('полке', 'столе'), [wrong])).toContain('D01');
  });

  it('Should still show an own rule’s author that the rule does not pass its example.', () => {
    const own = { avoid: 'книга', use: '' };
    const rule = { id: 'own', own, examples: { bad: [], good: ['Новая книга!'] } };
    expect(problemsOf(rule, context)).toEqual([{ problem: 'goodFound', example: 'Новая книга!' }]);
    const found = createChecker({ settings: [rule] }).check('Новая книга! И книга.', context);
    expect(found.filter(({ rule: id }) => id === 'own').map(({ from }) => from)).toEqual([15]);
  });

  it('Should be known by who brought it and when, and by nobody when the history does not say.', () => {
    const write = (millis: number, by: string, good: string[] | undefined): Operation => ({
      stamp: nextStamp('', millis, 'test'),
      kind: 'rule',
      record: 'D01',
      schema: 1,
      by,
      fields: { examples: good && { bad: [], good } },
    });
    const history = [
      write(2_000, 'maria', ['раз', 'два']),
      write(1_000, 'anna', ['раз']),
      write(3_000, 'maria', ['два']),
      write(4_000, 'oleg', ['два', 'раз']),
    ];
    expect(reportedExamples(['раз', 'два', 'три'], history)).toEqual([
      { example: 'раз', by: 'oleg', at: '1970-01-01T00:00:04.000Z' },
      { example: 'два', by: 'maria', at: '1970-01-01T00:00:02.000Z' },
      { example: 'три' },
    ]);
  });
});
