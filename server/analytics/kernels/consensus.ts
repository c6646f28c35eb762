import { leiden } from './leiden.ts';
import type { WeightedGraph } from './modularity.ts';

/**
 * The communities on which several partitions agree: each tie weighs the share of them that put its ends together, and the graph so
 * weighted is divided once more (Poulin & Théberge 2019, Ensemble clustering for graphs, Applied Network Science 4:51; after Lancichinetti
 * & Fortunato 2012, Scientific Reports 2:336). O(partitions · m).
 */
export function consensusOf(
  graph: WeightedGraph,
  partitions: readonly Int32Array[],
  rng: () => number,
): Int32Array {
  const { n, offsets, targets } = graph;
  const weights = new Float64Array(targets.length);
  for (const of of partitions) {
    for (let u = 0; u < n; u++) {
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        if (of[u] === of[targets[at]!]) weights[at]! += 1 / partitions.length;
      }
    }
  }
  return leiden({ n, offsets, targets, weights }, { resolution: 1 }, rng);
}
