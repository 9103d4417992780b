import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendsBack, overrideOf, sortFindings } from '../../app/check-draft';
import { mendAllSafe } from '../../app/mend-all';
import type { Skipped } from '../../app/sidebar-ports';
import { stepFrom } from '../../app/step-findings';
import { createChecker } from '../../domain/style-guide/check';
import type { Finding, Fix } from '../../domain/style-guide/finding';
import { contextOf } from '../domain/style-guide/examples';

function finding(rule: string, from: number, to: number, more: Partial<Finding> = {}): Finding {
  return { rule, level: 'warning', from, to, message: 'm', params: {}, ...more };
}

const nothing = (): Skipped => ({ once: new Set(), rules: new Set(), reasons: new Map() });

const write = (on: string, parts: readonly Fix[]) =>
  [...parts]
    .reverse()
    .reduce((now, part) => now.slice(0, part.from) + part.text + now.slice(part.to), on);

describe('Mends of a draft', () => {
  it('Should be one list of places that stand apart, and be taken back by another.', () => {
    const check = createChecker({ settings: [] });
    const context = contextOf('ru');
    const words = fc.constantFrom('Bход', ' ', ' ', '-', '"', 'Чтения', '.', '\n', '📚', '27', '…');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const find = (now: string) => check.check(now, context);
        const { mends, after } = mendAllSafe(text, find);
        expect(write(text, mends)).toBe(after);
        expect(mendAllSafe(after, find).mends).toEqual([]);
        expect(write(after, mendsBack(text, mends))).toBe(text);
        for (const [at, { from }] of mends.entries()) {
          if (at > 0) expect(from).toBeGreaterThan(mends[at - 1]!.to);
        }
      }),
    );
  });

  it('Should mend what touches too, and count it.', () => {
    const check = createChecker({ settings: [] });
    const text = 'Bход  свободный - "Чтения"';
    const { after, mended } = mendAllSafe(text, (now) => check.check(now, contextOf('ru')));
    expect(after).toBe('Вход свободный\u00a0— «Чтения»');
    expect(mended).toBe(5);
  });
});

describe('Findings of a draft', () => {
  const text = 'вторник и вторник';
  const twice = [finding('D01', 0, 7), finding('D01', 10, 17)];

  it('Should be known by their words, wherever these stand.', () => {
    const keys = (of: string, found: Finding[]) => [
      ...sortFindings(of, found, [], nothing()).keys.values(),
    ];
    const moved = twice.map((one) => ({ ...one, from: one.from + 2, to: one.to + 2 }));
    expect(keys(`Ах${text}`, moved)).toEqual(keys(text, twice));
    expect(new Set(keys(text, twice)).size).toBe(2);
  });

  it('Should keep the reason of what is passed over only while it is found.', () => {
    const skipped = nothing();
    const { keys } = sortFindings(text, twice, ['D01'], skipped);
    const key = keys.get(twice[1]!)!;
    skipped.once.add(key);
    const reason = overrideOf(twice[1]!, text, 'A quotation', 'anna');
    skipped.reasons.set(key, reason);
    expect(reason).toEqual({ rule: 'D01', reason: 'A quotation', by: 'anna', words: 'вторник' });
    expect(sortFindings(text, twice, ['D01'], skipped).overrides).toEqual([reason]);
    expect(sortFindings('вторник', [twice[0]!], ['D01'], skipped).overrides).toEqual([]);
  });

  it('Should keep what was said of a rule that was switched off.', () => {
    const skipped = nothing();
    skipped.reasons.set('D01', { rule: 'D01', reason: 'Not for us' });
    expect(sortFindings(text, [], [], skipped).overrides).toHaveLength(1);
    expect(sortFindings(text, twice, ['D01'], skipped).overrides).toEqual([]);
  });
});

describe('Walking from the caret', () => {
  const a = finding('A', 2, 4);
  const b = finding('B', 8, 9);
  const both = finding('C', 8, 12);
  const all = [both, b, finding('W', 0, 20, { whole: true }), a];

  it.each([
    [0, 1, undefined, a],
    [2, 1, a, b],
    [8, 1, b, both],
    [8, 1, both, a],
    [15, 1, undefined, a],
    [15, -1, undefined, both],
    [8, -1, b, a],
    [2, -1, a, both],
    [1, -1, undefined, both],
  ] as const)('From %i by %i should come to the right words.', (caret, by, from, to) => {
    expect(stepFrom(all, caret, by, from)).toBe(to);
  });

  it('Should come to nothing where no finding has a place.', () => {
    expect(stepFrom([finding('W', 0, 4, { whole: true })], 0, 1)).toBeUndefined();
  });
});
