/** What is left to solve, as a share of the task. */
const TOLERANCE = 1e-13;
const MOST_ROUNDS = 2_000;

/** A symmetric positive definite matrix, as far as it must be known. */
export interface Definite {
  diagonal: Float64Array;
  /** Puts the product with `vector` into `result`. */
  multiply: (vector: Float64Array, result: Float64Array) => void;
}

/**
 * The x of A x = `right`, by conjugate gradients with the diagonal as preconditioner (Hestenes & Stiefel 1952, J. Res. NBS 49:409-436).
 * One product a round.
 */
export function conjugateGradients(
  { diagonal, multiply }: Definite,
  right: Float64Array,
  progress: (done: number) => void,
): Float64Array {
  const n = right.length;
  const solution = new Float64Array(n);
  const residual = right.slice();
  const inverse = diagonal.map((value) => 1 / value);
  const direction = new Float64Array(n);
  const product = new Float64Array(n);
  let left = 0;
  for (let i = 0; i < n; i++) {
    direction[i] = residual[i]! * inverse[i]!;
    left += residual[i]! * direction[i]!;
  }
  const enough = left * TOLERANCE ** 2;
  for (let round = 0; round < MOST_ROUNDS && left > enough; round++) {
    multiply(direction, product);
    let along = 0;
    for (let i = 0; i < n; i++) along += direction[i]! * product[i]!;
    const step = left / along;
    let next = 0;
    for (let i = 0; i < n; i++) {
      solution[i]! += step * direction[i]!;
      const rest = residual[i]! - step * product[i]!;
      residual[i] = rest;
      next += rest * rest * inverse[i]!;
    }
    const keep = next / left;
    for (let i = 0; i < n; i++) direction[i] = residual[i]! * inverse[i]! + keep * direction[i]!;
    left = next;
    progress(round / MOST_ROUNDS);
  }
  return solution;
}
