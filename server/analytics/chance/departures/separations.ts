import type { Graph } from '../../../network/types.ts';

export type Ties = Pick<Graph, 'n' | 'offsets' | 'targets'>;

/** What becomes of the others' connections when one more node leaves; arrays hold a value for each node that is still there. */
export interface Separations {
  /** Pairs of nodes still there with a chain between them. */
  connected: number;
  /** Such pairs of the others once the node has left; Infinity for a node already gone. */
  connectedWithout: Float64Array;
  /** Pairs of others that only the node connects. */
  lost: Float64Array;
  /** How many parts more the others are in. */
  partsAdded: Uint32Array;
}

const pairs = (size: number): number => (size * (size - 1)) / 2;

/**
 * Every departure at once, by one depth-first search: what hangs below a node and reaches no higher is cut off when it leaves
 * (Tarjan 1972, SIAM J. Comput. 1:146-160; the sizes of what is cut off give the pairs). `gone` marks nodes that have left before.
 * O(n + m).
 */
export function separations({ n, offsets, targets }: Ties, gone: Uint8Array): Separations {
  const number = new Int32Array(n);
  const low = new Int32Array(n);
  const size = new Uint32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const cursor = offsets.slice(0, n);
  const cutNodes = new Float64Array(n);
  const cutPairs = new Float64Array(n);
  const cutParts = new Uint32Array(n);
  const order = new Uint32Array(n);
  const result: Separations = {
    connected: 0,
    connectedWithout: new Float64Array(n).fill(Infinity),
    lost: new Float64Array(n),
    partsAdded: new Uint32Array(n),
  };
  let found = 0;

  /** Numbers the component of `root` in `order` and gathers what each of its nodes cuts off below. */
  const search = (root: number): void => {
    let at = root;
    enter(root);
    for (;;) {
      if (cursor[at]! < offsets[at + 1]!) {
        const next = targets[cursor[at]!++]!;
        if (gone[next] === 1) continue;
        if (number[next] !== 0) {
          if (next !== parent[at]) low[at] = Math.min(low[at]!, number[next]!);
          continue;
        }
        parent[next] = at;
        enter(next);
        at = next;
        continue;
      }
      const above = parent[at]!;
      if (above === -1) return;
      low[above] = Math.min(low[above]!, low[at]!);
      size[above]! += size[at]!;
      if (above === root || low[at]! >= number[above]!) {
        cutNodes[above]! += size[at]!;
        cutPairs[above]! += pairs(size[at]!);
        cutParts[above]!++;
      }
      at = above;
    }
  };
  const enter = (node: number): void => {
    order[found++] = node;
    number[node] = found;
    low[node] = found;
    size[node] = 1;
  };

  for (let root = 0; root < n; root++) {
    if (gone[root] === 1 || number[root] !== 0) continue;
    const first = found;
    search(root);
    const whole = found - first;
    result.connected += pairs(whole);
    for (let i = first; i < found; i++) {
      const node = order[i]!;
      const rest = whole - 1 - cutNodes[node]!;
      const parts = cutParts[node]! + (rest > 0 ? 1 : 0);
      const lost = pairs(whole - 1) - cutPairs[node]! - pairs(rest);
      result.lost[node] = lost;
      result.partsAdded[node] = Math.max(0, parts - 1);
      // The pairs that it is part of go with it.
      result.connectedWithout[node] = -(whole - 1) - lost;
    }
  }
  for (let node = 0; node < n; node++) result.connectedWithout[node]! += result.connected;
  return result;
}
