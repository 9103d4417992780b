import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedSpan } from '../../../components/findings/changed-span';

it('Putting the words into the place should turn one text into the other, and touch no more than it must.', () => {
  expect(changedSpan('в в зале', 'в зале')).toEqual({ from: 2, to: 4, words: '' });
  const text = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\n'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, words } = changedSpan(before, after);
      expect(before.slice(0, from) + words + before.slice(to)).toBe(after);
      if (before === after) expect([to - from, words]).toEqual([0, '']);
    }),
  );
});
