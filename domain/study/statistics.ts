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
  for (let at = 1; at < values.length; at++) {
    if (values[at - 1]! > values[at]!) return sortNumbers(new Float64Array(values));
  }
  return values;
}

/** Sorts the numbers where they stand, the least first, in a way that suits what they are. */
export function sortNumbers(values: Float64Array): Float64Array {
  let whole = true;
  let least = 0;
  let greatest = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    if (whole && value !== Math.floor(value)) whole = false;
  }
  if (values.length < few || least < 0) return values.sort();
  return whole && greatest <= values.length * 4 ? byCount(values, greatest) : byBits(values);
}

/** Fewer are sorted by comparing as fast as in any other way. */
const few = 10_000;

/** Whole numbers: ten times as fast as comparing when many are equal. */
function byCount(values: Float64Array, greatest: number): Float64Array {
  const counts = new Uint32Array(greatest + 1);
  for (let at = 0; at < values.length; at++) counts[values[at]!]! += 1;
  let from = 0;
  counts.forEach((count, value) => {
    values.fill(value, from, from + count);
    from += count;
  });
  return values;
}

/** Numbers not below zero stand in the order of their bits: taken sixteen at a time, thrice as fast as comparing. */
function byBits(values: Float64Array): Float64Array {
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let digit = 0; digit < 4; digit++) {
    const digits = new Uint16Array(from.buffer, from.byteOffset, from.length * 4);
    const places = new Uint32Array(1 << 16);
    for (let at = digit; at < digits.length; at += 4) places[digits[at]!]! += 1;
    let before = 0;
    for (let key = 0; key < places.length; key++) {
      const here = places[key]!;
      places[key] = before;
      before += here;
    }
    for (let at = 0; at < from.length; at++) {
      const key = digits[at * 4 + digit]!;
      to[places[key]!] = from[at]!;
      places[key]! += 1;
    }
    [from, to] = [to, from];
  }
  return values;
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
    const isOfA = inB === b.length || (inA < a.length && a[inA]! <= b[inB]!);
    const value = isOfA ? a[inA]! : b[inB]!;
    const below = inA + inB;
    const fromA = inA;
    while (inA < a.length && a[inA] === value) inA += 1;
    while (inB < b.length && b[inB] === value) inB += 1;
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
