/** Where an observed value stands among draws of the null. */
export interface Standing {
  /** Mean and standard deviation (n - 1) of the draws; null without draws, without two. */
  expected: number | null;
  sd: number | null;
  /** (observed - expected) / sd; null when the draws do not vary. */
  z: number | null;
  p: number | null;
  /** 2.5th and 97.5th percentile of the draws. */
  low: number | null;
  high: number | null;
}

/** Differences below this share of the values are rounding: sums taken in another order are still the same value. */
const ROUNDING = 1e-11;

const NOWHERE: Standing = { expected: null, sd: null, z: null, p: null, low: null, high: null };

/**
 * Two-sided: twice the share of values on the side of the observed that are at least as far out, the observed itself counted in,
 * 2 (r + 1) / (draws + 1), 1 at most (Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39). Draws without a value (NaN) are
 * left out; all null when the observed has none.
 */
export function standingAmong(observed: number, draws: Float64Array): Standing {
  const values = draws.filter((value) => !Number.isNaN(value)).toSorted();
  const count = values.length;
  if (count === 0 || Number.isNaN(observed)) return NOWHERE;
  const slack = ROUNDING * Math.max(1, Math.abs(observed));
  const mean = values.reduce((a, b) => a + b, 0) / count;
  const squares = values.reduce((a, b) => a + (b - mean) ** 2, 0);
  const sd = count < 2 ? null : Math.sqrt(squares / (count - 1));
  const above = values.filter((value) => value >= observed - slack).length;
  const below = values.filter((value) => value <= observed + slack).length;
  return {
    expected: mean,
    sd,
    z: sd === null || sd <= slack ? null : (observed - mean) / sd,
    p: Math.min(1, (2 * (Math.min(above, below) + 1)) / (count + 1)),
    low: quantile(values, 0.025),
    high: quantile(values, 0.975),
  };
}

/** Of sorted values, between neighbours by share (type 7 of Hyndman & Fan 1996, The American Statistician 50:361-365). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const value = sorted[below]!;
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return value + (next - value) * (at - below);
}

/**
 * The smallest false discovery rate at which each test would be called significant, among `tests` of which those not given have
 * p = 1 (Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289-300). O(k log k).
 */
export function falseDiscoveryRates(p: Float64Array, tests: number): Float64Array {
  const order = [...p.keys()].toSorted((a, b) => p[b]! - p[a]!);
  const q = new Float64Array(p.length);
  let least = 1;
  order.forEach((test, at) => {
    least = Math.min(least, (p[test]! * tests) / (p.length - at));
    q[test] = least;
  });
  return q;
}
