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

/**
 * The value below which the share p of the values lies, 0…1, with linear interpolation between
 * neighbours (Hyndman and Fan's type 7, as in R and numpy). Undefined without values.
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** The median with its quartiles and n; what is undefined among the values does not count. */
export function summary(values: readonly (number | undefined)[]): Median {
  const known = values.filter((value): value is number => value !== undefined);
  if (known.length === 0) return { n: 0 };
  return {
    n: known.length,
    median: median(known)!,
    low: quantile(known, 0.25)!,
    high: quantile(known, 0.75)!,
  };
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
export function mannWhitney(a: readonly number[], b: readonly number[]): RankTest | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const pairs = a.length * b.length;
  const ranks = ranksOf([...a, ...b]);
  const sum = ranks.slice(0, a.length).reduce((total, rank) => total + rank, 0);
  const u = sum - (a.length * (a.length + 1)) / 2;
  const delta = (2 * u) / pairs - 1;
  const ties = tieSizes([...a, ...b]);
  if (ties.length === 0 && pairs <= exactPairs) {
    return { u, delta, p: exactP(u, a.length, b.length), method: 'exact' };
  }
  const n = a.length + b.length;
  const tied = ties.reduce((total, t) => total + t ** 3 - t, 0);
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

/** Ranks from 1, equal values sharing the mean of theirs. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((x, y) => x.value - y.value);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]!.value === order[from]!.value) to += 1;
    for (let at = from; at <= to; at++) ranks[order[at]!.at] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
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
