import type { Graph } from '../../network/types.ts';
import { reachByEvents } from './incidence/reach.ts';
import { reachAlongTies } from './reach-along-ties.ts';

/** What breadth-first searches from every node find; distances in steps. */
export interface Reach {
  /** Other nodes that each node reaches. */
  reached: Uint32Array;
  /** Sum of the distances to them. */
  farness: Float64Array;
  /** Sum of one over the distances. */
  harmonic: Float64Array;
  /** Greatest of the distances, 0 when nothing is reached. */
  eccentricity: Uint32Array;
}

/** Distances from each node to all others, on events where they tell who is tied, along the ties otherwise. */
export const reachOfEach = (
  graph: Pick<Graph, 'n' | 'offsets' | 'targets' | 'events' | 'tiedByEvents'>,
  progress: (done: number) => void,
): Reach =>
  graph.tiedByEvents
    ? reachByEvents(graph.events, graph.n, progress)
    : reachAlongTies(graph, progress);
