import type { Ties } from './separations.ts';

/** Lists the nodes within `steps` steps of a node, itself first; the list is good until the next call. */
export function createBalls(
  { n, offsets, targets }: Ties,
  steps: number,
): (node: number) => Uint32Array {
  const order = new Uint32Array(n);
  const reachedBy = new Int32Array(n).fill(-1);
  return (node) => {
    order[0] = node;
    reachedBy[node] = node;
    let found = 1;
    for (let step = 0, head = 0; step < steps && head < found; step++) {
      for (const end = found; head < end; head++) {
        const u = order[head]!;
        for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
          const v = targets[at]!;
          if (reachedBy[v] === node) continue;
          reachedBy[v] = node;
          order[found++] = v;
        }
      }
    }
    // The same node may be asked for again.
    for (let i = 0; i < found; i++) reachedBy[order[i]!] = -1;
    return order.subarray(0, found);
  };
}
