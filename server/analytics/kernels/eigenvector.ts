import type { Graph } from '../../network/types.ts';

const TOLERANCE = 1e-13;
const MOST_ROUNDS = 100_000;

/**
 * Eigenvector of the largest eigenvalue of the weighted adjacency matrix, largest entry 1, all 0 without ties
 * (Bonacich 1972, J. Math. Sociology 2:113-120). Power iteration on A + cI, which no two-mode network can make swing. O(m) a round.
 */
export function eigenvector({ n, offsets, targets, weights }: Graph): Float64Array {
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++)
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) strength[u]! += weights[at]!;
  const largest = strength.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return strength;
  const shift = largest / 4;
  let vector = strength.map((value) => value / largest);
  let next = new Float64Array(n);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let top = 0;
    for (let u = 0; u < n; u++) {
      let sum = shift * vector[u]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++)
        sum += weights[at]! * vector[targets[at]!]!;
      next[u] = sum;
      top = Math.max(top, sum);
    }
    let change = 0;
    for (let u = 0; u < n; u++) {
      next[u]! /= top;
      change = Math.max(change, Math.abs(next[u]! - vector[u]!));
    }
    [vector, next] = [next, vector];
    if (change < TOLERANCE) break;
  }
  return vector;
}
