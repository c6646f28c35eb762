import type { Graph } from '../../network/types.ts';

const TOLERANCE = 1e-14;
const MOST_ROUNDS = 2_000;

/**
 * Share of time a walker spends at each node who follows a tie with probability `damping`, chosen by weight, and else (or where no
 * tie leads on) starts anew at any node (Brin & Page 1998, Computer Networks 30:107-117). Sums to 1. O(m) a round.
 */
export function pagerank(
  { n, offsets, targets, weights }: Graph,
  { damping }: { damping: number },
  progress: (done: number) => void,
): Float64Array {
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++)
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) strength[u]! += weights[at]!;
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let stuck = 0;
    for (let u = 0; u < n; u++) if (strength[u] === 0) stuck += rank[u]!;
    next.fill((1 - damping + damping * stuck) / n);
    for (let u = 0; u < n; u++) {
      const share = (damping * rank[u]!) / strength[u]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++)
        next[targets[at]!]! += share * weights[at]!;
    }
    let change = 0;
    for (let u = 0; u < n; u++) change += Math.abs(next[u]! - rank[u]!);
    [rank, next] = [next, rank];
    if (change < TOLERANCE) break;
    progress(round / MOST_ROUNDS);
  }
  return rank;
}
