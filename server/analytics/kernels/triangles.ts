import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

/**
 * Triangles at each node. Every tie is walked from its end of lower degree, so that hubs cost little
 * (Latapy 2008, Theoretical Computer Science 407:458-473). O(m · sqrt(m)).
 */
export function trianglesOf(graph: Pick<Graph, 'n' | 'offsets' | 'targets'>): Float64Array {
  const { n, offsets, targets } = graph;
  const precedes = (u: number, v: number): boolean => {
    const difference = rowLength(graph, u) - rowLength(graph, v);
    return difference < 0 || (difference === 0 && u < v);
  };
  const forward = Array.from({ length: n }, (_, u) =>
    targets.subarray(offsets[u], offsets[u + 1]).filter((v) => precedes(u, v)),
  );
  const triangles = new Float64Array(n);
  const markedBy = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) {
    for (const v of forward[u]!) markedBy[v] = u;
    for (const v of forward[u]!) {
      for (const w of forward[v]!) {
        if (markedBy[w] !== u) continue;
        triangles[u]!++;
        triangles[v]!++;
        triangles[w]!++;
      }
    }
  }
  return triangles;
}
