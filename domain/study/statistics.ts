/**
 * Statistics of the study. Effect sizes and tests follow the definitions printed beside them in the
 * study; values are checked against scipy in the tests.
 */

/** A summary of one measure: how many values there were, and their middle half. */
export interface Median {
  n: number;
  /** Absent when there are no values. */
  median?: number;
  /** Quartiles. */
  low?: number;
  high?: number;
}

/** The median with its quartiles and n. */
export function summary(values: ArrayLike<number>): Median {
  if (values.length === 0) return { n: 0 };
  const sorted = inOrder(values);
  return {
    n: values.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
}

/**
 * The value below which the share p of the values lies, 0…1, with linear interpolation between
 * neighbours (Hyndman and Fan's type 7, as in R and numpy).
 */
function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/** The values, the least first; themselves when they stand so already. */
export function inOrder(values: ArrayLike<number>): ArrayLike<number> {
  let ordered = true;
  let counts = true;
  let greatest = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (at > 0 && values[at - 1]! > value) ordered = false;
    if (value < 0 || !Number.isInteger(value)) counts = false;
    if (value > greatest) greatest = value;
  }
  if (ordered) return values;
  return counts && greatest <= values.length * 4
    ? countedOut(values, greatest)
    : new Float64Array(values).sort();
}

/** Sorts whole numbers by counting them: ten times as fast as comparing when many are equal. */
function countedOut(values: ArrayLike<number>, greatest: number): Float64Array {
  const counts = new Uint32Array(greatest + 1);
  for (let at = 0; at < values.length; at++) counts[values[at]!]! += 1;
  const sorted = new Float64Array(values.length);
  let from = 0;
  counts.forEach((count, value) => {
    sorted.fill(value, from, from + count);
    from += count;
  });
  return sorted;
}

export interface RankTest {
  /** #(a > b) + ½·#(a = b) over all pairs. */
  u: number;
  /** Cliff's δ = 2U/(n₁n₂) − 1; positive when the first group is larger. */
  delta: number;
  /** Two-sided. */
  p: number;
  method: 'exact' | 'normal';
}

/** Above this product of sizes the exact distribution is left for the normal one. */
const exactPairs = 2500;

/**
 * Mann–Whitney U of two groups, two-sided: exact without ties in small groups, otherwise normal with
 * corrections for ties and for continuity. Undefined when a group is empty.
 */
export function mannWhitney(a: ArrayLike<number>, b: ArrayLike<number>): RankTest | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const pairs = a.length * b.length;
  const { sum, tied } = rankTogether(inOrder(a), inOrder(b));
  const u = sum - (a.length * (a.length + 1)) / 2;
  const delta = (2 * u) / pairs - 1;
  if (tied === 0 && pairs <= exactPairs) {
    return { u, delta, p: exactP(u, a.length, b.length), method: 'exact' };
  }
  const n = a.length + b.length;
  const variance = (pairs / 12) * (n + 1 - tied / (n * (n - 1)));
  if (variance <= 0) return { u, delta, p: 1, method: 'normal' };
  const z = (Math.abs(u - pairs / 2) - 0.5) / Math.sqrt(variance);
  return { u, delta, p: Math.min(1, 2 * (1 - normalBelow(z))), method: 'normal' };
}

/** How large a |δ| is, by the usual bands. */
export function sizeOfDelta(delta: number): 'negligible' | 'small' | 'medium' | 'large' {
  const size = Math.abs(delta);
  if (size < 0.147) return 'negligible';
  if (size < 0.33) return 'small';
  return size < 0.474 ? 'medium' : 'large';
}

/**
 * Ranks both groups as one, equal values sharing the mean of their ranks: the sum of a's ranks, and
 * Σ(t³ − t) over the sizes t of the ties.
 */
function rankTogether(a: ArrayLike<number>, b: ArrayLike<number>): { sum: number; tied: number } {
  let sum = 0;
  let tied = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length || inB < b.length) {
    const value = Math.min(a[inA] ?? Number.POSITIVE_INFINITY, b[inB] ?? Number.POSITIVE_INFINITY);
    const below = inA + inB;
    const fromA = inA;
    while (a[inA] === value) inA += 1;
    while (b[inB] === value) inB += 1;
    const equal = inA + inB - below;
    sum += (inA - fromA) * (below + (equal + 1) / 2);
    tied += equal ** 3 - equal;
  }
  return { sum, tied };
}

/** The share of all arrangements at least as far from the middle as U. */
function exactP(u: number, n: number, m: number): number {
  let counts = [1];
  let total = 1;
  // The generating function of U is the Gaussian binomial: multiply by (1 − q^(m+k)), divide by (1 − q^k).
  for (let k = 1; k <= n; k++) {
    const wider = new Array<number>(counts.length + m + k).fill(0);
    counts.forEach((count, at) => {
      wider[at]! += count;
      wider[at + m + k]! -= count;
    });
    for (let at = k; at < wider.length; at++) wider[at]! += wider[at - k]!;
    counts = wider.slice(0, k * m + 1);
    total = (total * (m + k)) / k;
  }
  const smaller = Math.min(u, n * m - u);
  const tail = counts.slice(0, Math.floor(smaller) + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * tail) / total);
}

/** The standard normal distribution function, by Marsaglia's series; exact to 15 digits for |z| < 8. */
function normalBelow(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
