import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

/**
 * Core number of each node: the largest k such that it belongs to a part of the network in which everybody has at least k partners
 * (Seidman 1983, Social Networks 5:269-287). Whoever has the fewest partners left is taken away, with all who then have no more;
 * each round is one core number. O(m + n · different core numbers), the second part seldom felt: fewer nodes are left each time.
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
  for (let count = n; count > 0;) {
    let core = left[rest[0]!]!;
    for (let i = 1; i < count; i++) core = Math.min(core, left[rest[i]!]!);
    let waiting = 0;
    let staying = 0;
    for (let i = 0; i < count; i++) {
      const u = rest[i]!;
      if (left[u] === core) leaving[waiting++] = u;
      else rest[staying++] = u;
    }
    // Whoever comes down to this core leaves too; of those that have left nothing is counted any more.
    while (waiting > 0) {
      const u = leaving[--waiting]!;
      for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
        const v = targets[at]!;
        if (left[v]! <= core) continue;
        left[v]!--;
        if (left[v] === core) leaving[waiting++] = v;
      }
    }
    count = 0;
    for (let i = 0; i < staying; i++) if (left[rest[i]!]! > core) rest[count++] = rest[i]!;
  }
  return left;
}
