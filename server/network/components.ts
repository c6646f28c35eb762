import type { Graph } from './types.ts';

export interface Components {
  count: number;
  /** Component of each node; 0 is the largest, of equally large ones the one whose first node comes first. */
  of: Int32Array;
  /** Nodes of each component. */
  sizes: Uint32Array;
}

/** Connected components by breadth-first search, O(nodes + ties). */
export function componentsOf({
  n,
  offsets,
  targets,
}: Pick<Graph, 'n' | 'offsets' | 'targets'>): Components {
  const found = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  const sizes: number[] = [];
  for (let start = 0; start < n; start++) {
    if (found[start] !== -1) continue;
    found[start] = sizes.length;
    queue[0] = start;
    let end = 1;
    for (let head = 0; head < end; head++) {
      const u = queue[head]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (found[v] !== -1) continue;
        found[v] = sizes.length;
        queue[end++] = v;
      }
    }
    sizes.push(end);
  }
  // A stable sort: equally large components stay in the order in which they were found.
  const bySize = [...sizes.keys()].toSorted((a, b) => sizes[b]! - sizes[a]!);
  const rank = new Int32Array(sizes.length);
  bySize.forEach((component, position) => (rank[component] = position));
  return {
    count: sizes.length,
    of: found.map((component) => rank[component]!),
    sizes: Uint32Array.from(bySize, (component) => sizes[component]!),
  };
}
