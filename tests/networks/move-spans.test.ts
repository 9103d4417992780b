import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveSpans } from '../../networks/dom/move-spans';

const words = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '\n', '📚'), maxLength: 30 });

describe('Marks of a changed draft', () => {
  it('Should stay before the change, move behind it, and go where it went in.', () => {
    const spans = [
      { from: 0, to: 3 },
      { from: 4, to: 8 },
      { from: 9, to: 12 },
    ];
    const moved = moveSpans(spans, 'раз-четы-три', 'раз-чWWеты-три');
    expect(moved).toEqual([{ from: 0, to: 3 }, undefined, { from: 11, to: 14 }]);
  });

  it('Should not be torn by what is typed right before or right behind them.', () => {
    const span = [{ from: 4, to: 7 }];
    expect(moveSpans(span, 'вот три.', 'вот +три.')).toEqual([{ from: 5, to: 8 }]);
    expect(moveSpans(span, 'вот три.', 'вот три+.')).toEqual(span);
  });

  it('Should lie over the very same words after any change, or be gone.', () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        words,
        fc.nat(60),
        fc.nat(10),
        (head, old, put, tail, at, n) => {
          const before = head + old + tail;
          const after = head + put + tail;
          const from = Math.min(at, before.length);
          const span = { from, to: Math.min(before.length, from + n) };
          const [moved] = moveSpans([span], before, after);
          if (!moved) return span.to > head.length && span.from < head.length + old.length;
          return after.slice(moved.from, moved.to) === before.slice(span.from, span.to);
        },
      ),
    );
  });

  it('Should stay gone.', () => {
    expect(moveSpans([undefined], 'раз', 'раз два')).toEqual([undefined]);
  });
});
