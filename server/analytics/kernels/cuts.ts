import type { Graph } from '../../network/types.ts';

export interface Cuts {
  /** Into how many parts the rest of its component falls when the node leaves: 1 for most, 0 for a node without ties. */
  parts: Uint32Array;
  /** How many of the rest are then outside the largest part. */
  cutOff: Uint32Array;
  /** Ties that alone hold their two sides together: their ends, and the nodes on the smaller side. */
  bridges: { ends: [number, number]; side: number }[];
}

/**
 * Nodes and ties without which a component falls apart, by one depth-first search (Hopcroft & Tarjan 1973, Comm. ACM 16:372-378), with
 * a stack of its own: a chain of any length is no deep recursion. O(n + m).
 */
export function cutsOf({ n, offsets, targets }: Pick<Graph, 'n' | 'offsets' | 'targets'>): Cuts {
  const parts = new Uint32Array(n);
  /** Nodes in the parts that hang on each node alone, and the largest of them. */
  const hanging = new Uint32Array(n);
  const largest = new Uint32Array(n);
  const cutOff = new Uint32Array(n);
  const bridges: Cuts['bridges'] = [];
  /** Order of discovery from 1; the earliest that the subtree reaches by a tie back; nodes of the subtree. */
  const found = new Uint32Array(n);
  const reach = new Uint32Array(n);
  const size = new Uint32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = offsets.slice(0, n);
  const order = new Uint32Array(n);
  let discovered = 0;

  const discover = (node: number): void => {
    order[discovered++] = node;
    found[node] = discovered;
    reach[node] = discovered;
    size[node] = 1;
  };

  /** Everything below `node` is known: what does that say of its parent? */
  const leave = (node: number): void => {
    const above = parent[node]!;
    size[above]! += size[node]!;
    reach[above] = Math.min(reach[above]!, reach[node]!);
    if (reach[node]! >= found[above]!) {
      parts[above]!++;
      hanging[above]! += size[node]!;
      largest[above] = Math.max(largest[above]!, size[node]!);
    }
    if (reach[node]! > found[above]!) bridges.push({ ends: [above, node], side: size[node]! });
  };

  for (let root = 0; root < n; root++) {
    if (found[root] !== 0) continue;
    const firstNode = discovered;
    const firstBridge = bridges.length;
    discover(root);
    for (let node = root; node !== -1;) {
      if (next[node] === offsets[node + 1]) {
        if (node !== root) leave(node);
        node = parent[node]!;
        continue;
      }
      const target = targets[next[node]!++]!;
      if (found[target] === 0) {
        parent[target] = node;
        discover(target);
        node = target;
      } else if (target !== parent[node]) {
        reach[node] = Math.min(reach[node]!, found[target]!);
      }
    }
    const whole = size[root]!;
    for (let i = firstNode; i < discovered; i++) {
      const node = order[i]!;
      const above = whole - 1 - hanging[node]!;
      if (above > 0) parts[node]!++;
      cutOff[node] = whole - 1 - Math.max(largest[node]!, above);
    }
    for (const bridge of bridges.slice(firstBridge))
      bridge.side = Math.min(bridge.side, whole - bridge.side);
  }
  return { parts, cutOff, bridges };
}
