import type { Graph } from '../../network/types.ts';
import { shortestPathShares } from './brandes.ts';
import { betweennessByEvents } from './incidence/betweenness.ts';

/**
 * Betweenness of every node, unweighted, each unordered pair counted once, raw (Freeman 1977, Sociometry 40:35-41). On events where
 * they tell who is tied; along the ties otherwise, and where there are too many paths to count them in whole numbers.
 */
export function betweenness(graph: Graph, progress: (done: number) => void): Float64Array {
  const byEvents = graph.tiedByEvents ? betweennessByEvents(graph.events, graph.n, progress) : null;
  return byEvents ?? shortestPathShares(graph, progress);
}
