import { connectedBySize } from './partitions.ts';
import { louvain, type WeightedGraph } from './louvain.ts';

/** The community of each node, 0 the largest, -1 without ties; every community is connected. */
export function leiden(
  graph: WeightedGraph,
  { resolution }: { resolution: number },
  rng: () => number,
): Int32Array {
  return connectedBySize(graph, louvain(graph, resolution, rng).of);
}
