import { UndirectedGraph } from 'graphology';
import type { Graph } from '../../server/network/types.ts';

/** The same graph as the JavaScript library keeps it. */
export function toGraphology({ n, offsets, targets, weights }: Graph): UndirectedGraph {
  const peer = new UndirectedGraph();
  for (let node = 0; node < n; node++) peer.addNode(node);
  for (let node = 0; node < n; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const target = targets[at]!;
      if (node < target) peer.addEdge(node, target, { weight: weights[at] });
    }
  }
  return peer;
}
