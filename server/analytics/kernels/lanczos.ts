/** Largest eigenvalue of a symmetric matrix and a unit vector that belongs to it. */
export interface LeadingPair {
  value: number;
  vector: Float64Array;
}

/** Directions between two restarts, and how often to start anew at most. */
const DIRECTIONS = 32;
const MOST_RESTARTS = 2_000;
/** Length of what is left over, A x - λ x, over λ. */
const TOLERANCE = 2e-15;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

const subtract = (from: Float64Array, scale: number, other: Float64Array): void => {
  for (let i = 0; i < from.length; i++) from[i]! -= scale * other[i]!;
};

const scaled = (vector: Float64Array, by: number): Float64Array =>
  vector.map((value) => value * by);

/**
 * The leading eigenvector of a tridiagonal matrix of a few rows, by Jacobi's rotations: slow for large matrices and exact to the last
 * digits for small ones (Golub & Van Loan 2013, Matrix Computations, 8.5).
 */
function leadingOfTridiagonal(diagonal: number[], beside: number[]): LeadingPair {
  const n = diagonal.length;
  const a = diagonal.map((value, i) => {
    const row = new Float64Array(n);
    row[i] = value;
    if (i > 0) row[i - 1] = beside[i - 1]!;
    if (i + 1 < n) row[i + 1] = beside[i]!;
    return row;
  });
  const vectors = a.map((_, i) => new Float64Array(n).fill(1, i, i + 1));
  for (let turned = true, sweep = 0; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = a[p]![q]!;
        if (Math.abs(off) <= Number.EPSILON * 1e-3 * (Math.abs(a[p]![p]!) + Math.abs(a[q]![q]!)))
          continue;
        turned = true;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
          const [u, v] = [vectors[p]![k]!, vectors[q]![k]!];
          vectors[p]![k] = c * u - s * v;
          vectors[q]![k] = s * u + c * v;
        }
      }
    }
  }
  let top = 0;
  for (let i = 1; i < n; i++) if (a[i]![i]! > a[top]![top]!) top = i;
  return { value: a[top]![top]!, vector: vectors[top]! };
}

/**
 * The leading eigenvector by Lanczos' method with every direction kept at right angles to all before, started anew from the best vector
 * until nothing is left over (Golub & Van Loan 2013, ch. 10). `multiply(x, into)` writes A x; `start` must not be at right angles to
 * the answer. Some ten to a hundred products in all, where repeated multiplication may take many thousands.
 */
export function leadingPair(
  multiply: (x: Float64Array, into: Float64Array) => void,
  start: Float64Array,
): LeadingPair {
  let best: LeadingPair = { value: 0, vector: scaled(start, 1 / Math.sqrt(dot(start, start))) };
  const product = new Float64Array(start.length);
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    const directions = [best.vector];
    const diagonal: number[] = [];
    const beside: number[] = [];
    let left = 0;
    for (let k = 0; k < Math.min(DIRECTIONS, start.length); k++) {
      multiply(directions[k]!, product);
      diagonal.push(dot(directions[k]!, product));
      // Twice is enough (Parlett 1998, The Symmetric Eigenvalue Problem, 6.9).
      for (let again = 0; again < 2; again++)
        for (const direction of directions) subtract(product, dot(product, direction), direction);
      left = Math.sqrt(dot(product, product));
      if (left <= TOLERANCE * Math.abs(diagonal[0]!)) break;
      beside.push(left);
      directions.push(scaled(product, 1 / left));
    }
    const { value, vector: mix } = leadingOfTridiagonal(diagonal, beside);
    const vector = new Float64Array(start.length);
    mix.forEach((share, k) => subtract(vector, -share, directions[k]!));
    const remainder = Math.abs(left * (mix.at(-1) ?? 0));
    best = { value, vector: scaled(vector, 1 / Math.sqrt(dot(vector, vector))) };
    if (remainder <= TOLERANCE * value) break;
  }
  return best;
}
