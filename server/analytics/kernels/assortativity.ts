import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

type Ties = Pick<Graph, 'n' | 'offsets' | 'targets' | 'weights'>;

/**
 * Pearson correlation of the degrees at the two ends of a tie (Newman 2002, Phys. Rev. Lett. 89:208701); null when all degrees at ends
 * are equal. O(n + m).
 */
export function degreeAssortativity(graph: Omit<Ties, 'weights'>): number | null {
  const { n, offsets, targets } = graph;
  let squares = 0;
  for (let u = 0; u < n; u++) squares += rowLength(graph, u) ** 2;
  const mean = squares / targets.length;
  let covariance = 0;
  let variance = 0;
  for (let u = 0; u < n; u++) {
    const degree = rowLength(graph, u);
    const own = degree - mean;
    variance += degree * own * own;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++)
      covariance += own * (rowLength(graph, targets[at]!) - mean);
  }
  return variance > 0 ? covariance / variance : null;
}

/**
 * How much ties stay within groups: (Σ e_gg - Σ a_g²) / (1 - Σ a_g²), e_gg the share of ties inside group g, a_g the share of ends in it
 * (Newman 2003, Phys. Rev. E 67:026126). Ties of nodes without a group (-1) are left out; null when all ends lie in one group. O(n + m).
 */
export function groupAssortativity(
  { n, offsets, targets, weights }: Ties,
  of: Int32Array,
  { weighted }: { weighted: boolean },
): number | null {
  const ends = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (let u = 0; u < n; u++) {
    const own = of[u]!;
    if (own === -1) continue;
    let sum = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const other = of[targets[at]!]!;
      if (other === -1) continue;
      const weight = weighted ? weights[at]! : 1;
      sum += weight;
      if (other === own) inside += weight;
    }
    total += sum;
    if (sum > 0) ends.set(own, (ends.get(own) ?? 0) + sum);
  }
  if (ends.size < 2) return null;
  let expected = 0;
  for (const sum of ends.values()) expected += (sum / total) ** 2;
  return (inside / total - expected) / (1 - expected);
}
