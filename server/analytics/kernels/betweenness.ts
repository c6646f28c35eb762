import type { Graph } from '../../network/types.ts';
import { shortestPathShares } from './brandes.ts';

/** Betweenness of every node, unweighted, each unordered pair counted once, raw (Freeman 1977, Sociometry 40:35-41). */
export function betweenness(graph: Graph, progress: (done: number) => void): Float64Array {
  return shortestPathShares(graph, progress);
}
