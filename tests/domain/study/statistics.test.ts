import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannWhitney, sizeOfDelta, sortNumbers, summary } from '../../../domain/study/statistics';

const a = [1.2, 3.4, 2.2, 5.1, 4.0, 2.9, 3.3];
const b = [2.0, 1.1, 0.9, 2.5, 1.8, 2.1];
const withTie = [...b.slice(0, -1), 2.2];
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });

describe('Mann–Whitney', () => {
  it('should give scipy’s values without ties, exactly.', () => {
    const test = mannWhitney(a, b)!;
    expect(test.u).toBe(37);
    expect(test.delta).toBeCloseTo(0.761905, 6);
    expect(test.p).toBeCloseTo(38 / 1716, 12);
    expect(test.method).toBe('exact');
  });

  it('should give scipy’s values with a tie, corrected.', () => {
    const test = mannWhitney(a, withTie)!;
    expect(test.u).toBe(36.5);
    expect(test.delta).toBeCloseTo(0.738095, 6);
    expect(test.p).toBeCloseTo(0.031888, 6);
    expect(test.method).toBe('normal');
  });

  it('should count pairs as its definition says, and turn its sign with the groups.', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const test = mannWhitney(one, other)!;
        const pairs = one.flatMap((x) => other.map((y): number => (x > y ? 1 : x === y ? 0.5 : 0)));
        expect(test.u).toBeCloseTo(
          pairs.reduce((sum, pair) => sum + pair, 0),
          9,
        );
        const turned = mannWhitney(other, one)!;
        expect(turned.delta).toBeCloseTo(-test.delta, 9);
        expect(turned.p).toBeCloseTo(test.p, 9);
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('should say nothing of nothing, and see no difference in equals.', () => {
    expect(mannWhitney([], b)).toBeUndefined();
    expect(mannWhitney([3, 3, 3], [3, 3])).toMatchObject({ delta: 0, p: 1 });
  });
});

describe('Medians and quantiles', () => {
  it('should agree with R’s type 7.', () => {
    expect(summary([4, 2, 3, 1])).toEqual({ n: 4, median: 2.5, low: 1.75, high: 3.25 });
    expect(summary([5, 1, 3]).median).toBe(3);
    expect(summary([])).toEqual({ n: 0 });
  });

  it('should lie between the smallest and the greatest, in order.', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { low, median, high } = summary(list);
        expect(Math.min(...list)).toBeLessThanOrEqual(low!);
        expect(low!).toBeLessThanOrEqual(median!);
        expect(median!).toBeLessThanOrEqual(high!);
        expect(high!).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });
});

describe('Sizes', () => {
  it('The size of δ should follow the usual bands.', () => {
    const sizes = [0.1, -0.2, 0.4, -0.5].map(sizeOfDelta);
    expect(sizes).toEqual(['negligible', 'small', 'medium', 'large']);
  });
});

describe('Sorting', () => {
  const kinds: Record<string, (seed: number) => number> = {
    'whole numbers': (seed) => seed % 4_000,
    'great whole numbers': (seed) => seed * 977,
    shares: (seed) => (seed % 97) / (1 + (seed % 4_001)),
    'numbers hardly apart': (seed) => 1 + (seed % 1_009) * 2 ** -50,
    'numbers on both sides of zero': (seed) => (seed % 2_003) - 1_000.5,
  };
  for (const [kind, make] of Object.entries(kinds)) {
    it(`many ${kind} should put them as comparing would.`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 2 ** 31 }),
          fc.constantFrom(9_999, 10_000, 20_011),
          (seed, count) => {
            const numbers = Float64Array.from({ length: count }, (_, at) =>
              make((Math.imul(at + 1, seed | 1) >>> 0) % 1_000_003),
            );
            const wanted = Float64Array.from(numbers).sort();
            // A part of a longer row: what stands around it must stay.
            const around = new Float64Array(count + 2).fill(7);
            around.set(numbers, 1);
            expect(sortNumbers(around.subarray(1, count + 1))).toEqual(wanted);
            expect([around[0], around[count + 1]]).toEqual([7, 7]);
          },
        ),
        { numRuns: 12 },
      );
    });
  }
});
