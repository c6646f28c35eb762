import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

/**
 * Core number of each node: the largest k such that it belongs to a part of the network in which everybody has at least k partners
 * (Seidman 1983, Social Networks 5:269-287). Nodes leave in order of what is left of their degree, kept sorted in bins
 * (Batagelj & Zaversnik 2003, arXiv cs/0310049). O(n + m).
 */
export function coreNumbers(graph: Pick<Graph, 'n' | 'offsets' | 'targets'>): Uint32Array {
  const { n, offsets, targets } = graph;
  const left = new Uint32Array(n);
  let most = 0;
  for (let u = 0; u < n; u++) {
    left[u] = rowLength(graph, u);
    if (left[u]! > most) most = left[u]!;
  }
  /** Where the nodes of each degree begin in `order`. */
  const bin = new Uint32Array(most + 2);
  for (let u = 0; u < n; u++) bin[left[u]! + 1]!++;
  for (let degree = 0; degree <= most; degree++) bin[degree + 1]! += bin[degree]!;
  const order = new Uint32Array(n);
  const place = new Uint32Array(n);
  const cursor = bin.slice();
  for (let u = 0; u < n; u++) {
    place[u] = cursor[left[u]!]!++;
    order[place[u]!] = u;
  }
  for (let i = 0; i < n; i++) {
    const u = order[i]!;
    const own = left[u]!;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      const v = targets[at]!;
      const degree = left[v]!;
      if (degree <= own) continue;
      // It changes places with the first of its bin, which then begins one later.
      const first = bin[degree]!;
      const other = order[first]!;
      const from = place[v]!;
      order[first] = v;
      order[from] = other;
      place[v] = first;
      place[other] = from;
      bin[degree] = first + 1;
      left[v] = degree - 1;
    }
  }
  return left;
}
