import type { Graph } from '../../network/types.ts';
import { reachOfEach } from './reach.ts';

export interface Distances {
  /** Ordered pairs of different nodes with a path between them, and the sum of their distances. */
  pairs: number;
  total: number;
  /** Greatest distance from each node to any it reaches. */
  eccentricity: Uint32Array;
}

/** Distances in steps between all nodes. */
export function distances(graph: Graph, progress: (done: number) => void): Distances {
  const { reached, farness, eccentricity } = reachOfEach(graph, progress);
  return {
    pairs: reached.reduce((a, b) => a + b, 0),
    total: farness.reduce((a, b) => a + b, 0),
    eccentricity,
  };
}
