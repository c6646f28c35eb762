import type { Weight } from '../../contract/network.ts';
import { rowCount, rowLength } from '../csr.ts';
import { sharedFloat64, sharedUint32 } from '../shared.ts';
import type { Ties } from '../ties.ts';
import type { Csr } from '../types.ts';

/** `newman` is the sum over shared events of 1/(nodes of the event - 1); `a` and `b` are the events of each end. */
type Weigh = (newman: number, shared: number, a: number, b: number) => number;

/**
 * What a tie weighs. `newman`: each event shares out one unit per node among its other nodes, so that a large event ties
 * weakly (Newman 2001, Phys. Rev. E 64, 016132); `shared`: events in common; `jaccard`: events in common over events of either
 * (Jaccard 1901).
 */
const WEIGHINGS: Record<Weight, Weigh> = {
  newman: (newman) => newman,
  shared: (_, shared) => shared,
  jaccard: (_, shared, a, b) => shared / (a + b - shared),
};

/**
 * One-mode projection: two nodes are tied when they share an event. Marks and accumulates from each node, twice: once to count,
 * once to fill. The matrix is symmetric, so what node `u` finds is written into the rows of those it finds, which leaves every row
 * sorted without sorting. The columns lie in shared memory: workers read them where they are. O(sum over events of size²) time, O(ties)
 * memory.
 */
export function overlap(eventsOf: Csr, nodesOf: Csr, weight: Weight): Ties {
  const n = rowCount(eventsOf);
  const offsets = countPartners(eventsOf, nodesOf);
  const cursor = offsets.slice(0, n);
  const targets = sharedUint32(offsets[n]!);
  const weights = sharedFloat64(offsets[n]!);
  const shared = sharedUint32(offsets[n]!);
  const weigh = WEIGHINGS[weight];
  const newman = new Float64Array(n);
  const count = new Uint32Array(n);
  const found = new Uint32Array(n);
  for (let u = 0; u < n; u++) {
    let partners = 0;
    for (let at = eventsOf.offsets[u]!; at < eventsOf.offsets[u + 1]!; at++) {
      const event = eventsOf.items[at]!;
      const share = 1 / (rowLength(nodesOf, event) - 1);
      for (let i = nodesOf.offsets[event]!; i < nodesOf.offsets[event + 1]!; i++) {
        const v = nodesOf.items[i]!;
        if (v === u) continue;
        if (count[v] === 0) found[partners++] = v;
        count[v]!++;
        newman[v]! += share;
      }
    }
    const own = rowLength(eventsOf, u);
    for (let i = 0; i < partners; i++) {
      const v = found[i]!;
      const at = cursor[v]!++;
      targets[at] = u;
      shared[at] = count[v]!;
      weights[at] = weigh(newman[v]!, count[v]!, own, rowLength(eventsOf, v));
      count[v] = 0;
      newman[v] = 0;
    }
  }
  return { offsets, targets, weights, shared };
}

/** Offsets of the projection's rows: how many distinct nodes each node meets. */
function countPartners(eventsOf: Csr, nodesOf: Csr): Uint32Array {
  const n = rowCount(eventsOf);
  const offsets = sharedUint32(n + 1);
  const metBy = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) {
    metBy[u] = u;
    let partners = 0;
    for (let at = eventsOf.offsets[u]!; at < eventsOf.offsets[u + 1]!; at++) {
      const event = eventsOf.items[at]!;
      for (let i = nodesOf.offsets[event]!; i < nodesOf.offsets[event + 1]!; i++) {
        const v = nodesOf.items[i]!;
        if (metBy[v] === u) continue;
        metBy[v] = u;
        partners++;
      }
    }
    offsets[u + 1] = offsets[u]! + partners;
  }
  return offsets;
}
