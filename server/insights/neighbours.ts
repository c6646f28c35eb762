import type { Graph } from '../network/types.ts';

/** Positions of the partners of a node, in ascending order. */
export const neighbours = (graph: Graph, node: number): Uint32Array =>
  graph.targets.subarray(graph.offsets[node], graph.offsets[node + 1]);
