import type { Graph } from '../../network/types.ts';
import { reachOfEach } from './reach.ts';

export interface Nearness {
  /** Sum over the nodes reached of one over the distance in steps (Marchiori & Latora 2000, Physica A 285:539-546). */
  harmonic: Float64Array;
  /**
   * Share of the other nodes that are reached, over their mean distance; 0 when none is
   * (Wasserman & Faust 1994, Social Network Analysis, 5.2.2).
   */
  closeness: Float64Array;
}

/** How near each node is to the others, unweighted. */
export function harmonicAndCloseness(graph: Graph, progress: (done: number) => void): Nearness {
  const { reached, farness, harmonic } = reachOfEach(graph, progress);
  const closeness = farness.map((sum, node) =>
    sum === 0 ? 0 : (reached[node]! / (graph.n - 1)) * (reached[node]! / sum),
  );
  return { harmonic, closeness };
}
