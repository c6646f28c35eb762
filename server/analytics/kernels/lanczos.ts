/** Largest eigenvalue of a symmetric matrix and a unit vector that belongs to it. */
export interface LeadingPair {
  value: number;
  vector: Float64Array;
}

/** Directions between two restarts, after how many of them to look how far it is, and how often to start anew at most. */
const DIRECTIONS = 256;
const LOOK_EVERY = 8;
const MOST_RESTARTS = 2_000;
/** Length of what is left over, A x - λ x, over λ. */
const TOLERANCE = 1e-14;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

const subtract = (from: Float64Array, scale: number, other: Float64Array): void => {
  for (let i = 0; i < from.length; i++) from[i]! -= scale * other[i]!;
};

/** Takes `scale` times `other` off `from`; answers the product of what is left with `last`, in one pass. */
function subtractThenDot(
  from: Float64Array,
  scale: number,
  other: Float64Array,
  last: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < from.length; i++) {
    from[i]! -= scale * other[i]!;
    sum += from[i]! * last[i]!;
  }
  return sum;
}

const scaled = (vector: Float64Array, by: number): Float64Array =>
  vector.map((value) => value * by);

/** Whether all eigenvalues of a symmetric tridiagonal matrix lie below `x`, by Sylvester's law of inertia. */
function allBelow(x: number, diagonal: readonly number[], beside: readonly number[]): boolean {
  let pivot = diagonal[0]! - x;
  for (let i = 1; i < diagonal.length && pivot < 0; i++)
    pivot = diagonal[i]! - x - beside[i - 1]! ** 2 / pivot;
  return pivot < 0;
}

/** The least number, but for rounding, that all eigenvalues lie below, by bisection (Golub & Van Loan 2013, 8.4.1). */
function boundOf(diagonal: readonly number[], beside: readonly number[]): number {
  const reach = (i: number): number => Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0);
  let low = Math.max(...diagonal);
  let high = Math.max(...diagonal.map((value, i) => value + reach(i)));
  high += Number.EPSILON * Math.max(Math.abs(high), Number.MIN_VALUE);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (allBelow(middle, diagonal, beside)) high = middle;
    else low = middle;
  }
}

/** Rounds of inverse iteration; the first all but decides. */
const INVERSE_ROUNDS = 4;

/**
 * The leading eigenvector of a symmetric tridiagonal matrix of a few rows: its eigenvalue by bisection, the vector by inverse iteration
 * from just above it, where the system is definite and needs no pivots. O(rows) a step.
 */
function leadingOfTridiagonal(diagonal: number[], beside: number[]): LeadingPair {
  const n = diagonal.length;
  const value = boundOf(diagonal, beside);
  const shift = value + 8 * Number.EPSILON * Math.abs(value);
  const pivots = new Float64Array(n);
  for (let i = 0; i < n; i++)
    pivots[i] = shift - diagonal[i]! - (i === 0 ? 0 : beside[i - 1]! ** 2 / pivots[i - 1]!);
  let vector: Float64Array = new Float64Array(n).fill(1 / Math.sqrt(n));
  for (let round = 0; round < INVERSE_ROUNDS; round++) {
    for (let i = 1; i < n; i++) vector[i]! += (vector[i - 1]! * beside[i - 1]!) / pivots[i - 1]!;
    for (let i = n - 1; i >= 0; i--)
      vector[i] = (vector[i]! + (i + 1 < n ? beside[i]! * vector[i + 1]! : 0)) / pivots[i]!;
    vector = scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
  }
  return { value, vector };
}

/**
 * The leading eigenvector by Lanczos' method, started anew from the best vector until nothing is left over (Golub & Van Loan 2013, ch. 10).
 * Directions are only kept at right angles to the two before: rounding then lets in the leading vector a second time, but not before it
 * has been found (Paige 1980, Linear Algebra and its Applications 34:235-258). `multiply(x, into)` writes A x; `start` must not be at
 * right angles to the answer. Some ten to a hundred products in all, where repeated multiplication may take many thousands.
 */
export function leadingPair(
  multiply: (x: Float64Array, into: Float64Array) => void,
  start: Float64Array,
): LeadingPair {
  let vector = scaled(start, 1 / Math.sqrt(dot(start, start)));
  for (let restart = 0; ; restart++) {
    const { value, remainder, mix, directions } = krylov(multiply, vector);
    vector = new Float64Array(start.length);
    for (let k = 0; k < mix.length; k++) subtract(vector, -mix[k]!, directions[k]!);
    vector = scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
    if (remainder <= TOLERANCE * value || restart === MOST_RESTARTS) return { value, vector };
  }
}

/** Leading eigenvalue as seen from one start: its vector is the sum of the directions times `mix`, but for a `remainder` this long. */
function krylov(multiply: (x: Float64Array, into: Float64Array) => void, start: Float64Array) {
  const most = Math.min(DIRECTIONS, start.length);
  const directions = [start];
  const diagonal: number[] = [];
  const beside: number[] = [];
  for (let k = 1; ; k++) {
    const product = new Float64Array(start.length);
    const direction = directions[k - 1]!;
    multiply(direction, product);
    const along = subtractThenDot(
      product,
      beside.at(-1) ?? 0,
      directions.at(-2) ?? direction,
      direction,
    );
    const left = Math.sqrt(subtractThenDot(product, along, direction, product));
    diagonal.push(along);
    const over = k === most || left <= TOLERANCE * Math.abs(diagonal[0]!);
    if (over || k % LOOK_EVERY === 0) {
      const { value, vector: mix } = leadingOfTridiagonal(diagonal, beside);
      const remainder = Math.abs(left * mix.at(-1)!);
      if (over || remainder <= TOLERANCE * value) return { value, remainder, mix, directions };
    }
    beside.push(left);
    for (let i = 0; i < product.length; i++) product[i]! /= left;
    directions.push(product);
  }
}
