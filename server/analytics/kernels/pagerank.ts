import type { Graph } from '../../network/types.ts';
import { adjacencyOf } from './adjacency.ts';

/** What is left to solve, as a share of the task. */
const TOLERANCE = 1e-14;
const MOST_ROUNDS = 2_000;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/**
 * Share of time a walker spends at each node who follows a tie with probability `damping`, chosen by weight, and else (or where no
 * tie leads on) starts anew at any node (Brin & Page 1998, Computer Networks 30:107-117). Sums to 1.
 *
 * Ties have no direction, so what power iteration approaches is the solution z of (D - damping · A) z = 1, times D, scaled: a symmetric
 * system, solved by conjugate gradients (Hestenes & Stiefel 1952, J. Res. NBS 49:409-436) with D as preconditioner, in a third of the
 * rounds. One product with A a round.
 */
export function pagerank(
  graph: Graph,
  { damping }: { damping: number },
  progress: (done: number) => void,
): Float64Array {
  const { n } = graph;
  const { strength, multiply } = adjacencyOf(graph);
  const solution = new Float64Array(n);
  // A node without ties is only ever started at: its share is 1, what everybody gets; it takes no part in the system.
  const residual = strength.map((value) => (value > 0 ? 1 : 0));
  const conditioned = strength.map((value) => (value > 0 ? 1 / value : 0));
  const direction = conditioned.slice();
  const product = new Float64Array(n);
  let left = dot(residual, conditioned);
  const enough = left * TOLERANCE ** 2;
  for (let round = 0; round < MOST_ROUNDS && left > enough; round++) {
    multiply(direction, product);
    for (let u = 0; u < n; u++) product[u] = strength[u]! * direction[u]! - damping * product[u]!;
    const step = left / dot(direction, product);
    let next = 0;
    for (let u = 0; u < n; u++) {
      solution[u]! += step * direction[u]!;
      residual[u]! -= step * product[u]!;
      if (strength[u]! > 0) conditioned[u] = residual[u]! / strength[u]!;
      next += residual[u]! * conditioned[u]!;
    }
    for (let u = 0; u < n; u++) direction[u] = conditioned[u]! + (next / left) * direction[u]!;
    left = next;
    progress(round / MOST_ROUNDS);
  }
  const rank = solution.map((value, u) => (strength[u]! > 0 ? strength[u]! * value : 1));
  const total = rank.reduce((a, b) => a + b, 0);
  return rank.map((value) => value / total);
}
