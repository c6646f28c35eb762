import { componentsOf } from '../../network/components.ts';
import type { WeightedGraph } from './modularity.ts';

/**
 * Communities that hold together: each is cut into its connected parts, which never lowers modularity; nodes without ties get -1;
 * the others are numbered from the largest (0) down, of equally large ones the one whose first node comes first. O(n + m).
 */
export function connectedBySize(graph: WeightedGraph, of: Int32Array): Int32Array {
  const offsets = new Uint32Array(graph.n + 1);
  const targets = new Uint32Array(graph.targets.length);
  let kept = 0;
  for (let u = 0; u < graph.n; u++) {
    for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
      const v = graph.targets[at]!;
      if (of[u] === of[v]) targets[kept++] = v;
    }
    offsets[u + 1] = kept;
  }
  const parts = componentsOf({ n: graph.n, offsets, targets });
  return parts.of.map((part, u) => (graph.offsets[u] === graph.offsets[u + 1] ? -1 : part));
}

const bump = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/**
 * How much a node's company in `one` and in `other` is the same: of the nodes that share its community in either, the share that do in
 * both (Jaccard); 1 when it is alone in both. Sums into `score`, once for each node. O(n).
 */
export function addAgreement(one: Int32Array, other: Int32Array, score: Float64Array): void {
  const sizeOne = new Map<number, number>();
  const sizeOther = new Map<number, number>();
  const both = new Map<number, number>();
  const width = one.length + 1;
  for (let u = 0; u < one.length; u++) {
    bump(sizeOne, one[u]!);
    bump(sizeOther, other[u]!);
    bump(both, one[u]! * width + other[u]!);
  }
  for (let u = 0; u < one.length; u++) {
    const kept = both.get(one[u]! * width + other[u]!)! - 1;
    const either = sizeOne.get(one[u]!)! + sizeOther.get(other[u]!)! - kept - 2;
    score[u]! += either === 0 ? 1 : kept / either;
  }
}
