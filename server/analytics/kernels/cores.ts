import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

/**
 * Core number of each node: the largest k such that it belongs to a part of the network in which everybody has at least k partners
 * (Seidman 1983, Social Networks 5:269-287). In round k those with k partners left are taken away, with all who then have no more.
 * O(n + m): a node is looked at once a round up to its core number, which is at most its degree.
 */
export function coreNumbers(graph: Pick<Graph, 'n' | 'offsets' | 'targets'>): Uint32Array {
  const { n, offsets, targets } = graph;
  const left = new Uint32Array(n);
  const rest = new Uint32Array(n);
  for (let u = 0; u < n; u++) {
    left[u] = rowLength(graph, u);
    rest[u] = u;
  }
  const leaving = new Uint32Array(n);
  for (let core = 0, count = n; count > 0; core++) {
    let waiting = 0;
    let staying = 0;
    for (let i = 0; i < count; i++) {
      const u = rest[i]!;
      // Those with fewer have left since the last round.
      if (left[u]! > core) rest[staying++] = u;
      else if (left[u] === core) leaving[waiting++] = u;
    }
    count = staying;
    // Whoever comes down to this core leaves too; of those that have left nothing is counted any more.
    for (let i = 0; i < waiting; i++) {
      const u = leaving[i]!;
      for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
        const v = targets[at]!;
        const remaining = left[v]!;
        if (remaining <= core) continue;
        left[v] = remaining - 1;
        if (remaining - 1 === core) leaving[waiting++] = v;
      }
    }
  }
  return left;
}
