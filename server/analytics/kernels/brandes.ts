import type { Graph } from '../../network/types.ts';

/** Sources between two reports of progress. */
const REPORT_EVERY = 64;

/**
 * For each node the sum over unordered pairs of other nodes of the share of shortest paths that pass through it, unweighted
 * (Brandes 2001): one breadth-first search a source, then dependencies are gathered backwards in the order of discovery.
 * O(n · m) time, O(n) memory besides the graph. Path counts are floating point: exact up to 2^53, then rounded.
 */
export function shortestPathShares(
  { n, offsets, targets }: Pick<Graph, 'n' | 'offsets' | 'targets'>,
  progress: (done: number) => void,
): Float64Array {
  const through = new Float64Array(n);
  const order = new Uint32Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let found = 1;
    for (let head = 0; head < found; head++) {
      const u = order[head]!;
      const beyond = distance[u]! + 1;
      const count = paths[u]!;
      for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
        const v = targets[at]!;
        if (distance[v] === -1) {
          distance[v] = beyond;
          order[found++] = v;
        }
        if (distance[v] === beyond) paths[v]! += count;
      }
    }
    for (let i = found - 1; i > 0; i--) {
      const v = order[i]!;
      const before = distance[v]! - 1;
      const share = (1 + dependency[v]!) / paths[v]!;
      for (let at = offsets[v]!, end = offsets[v + 1]!; at < end; at++) {
        const u = targets[at]!;
        if (distance[u] === before) dependency[u]! += paths[u]! * share;
      }
      through[v]! += dependency[v]!;
    }
    for (let i = 0; i < found; i++) {
      const v = order[i]!;
      distance[v] = -1;
      paths[v] = 0;
      dependency[v] = 0;
    }
    if (source % REPORT_EVERY === 0) progress(source / n);
  }
  // Every pair was met from both its ends.
  for (let v = 0; v < n; v++) through[v]! /= 2;
  return through;
}
