import { positionsByRow, rowCount, rowLength } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import type { TwoModeSystem } from './two-mode-system.ts';

/** Equations without what hangs by one node or one event. */
export interface Peeled {
  core: TwoModeSystem;
  /** The solution of all equations from that of the core. */
  complete: (solution: Float64Array) => Float64Array;
}

/**
 * Takes off, one after the other, nodes of one event and events of one node: Gaussian elimination in an order that fills nothing in
 * (Parter 1961, SIAM Review 3:119-130). O(participations).
 */
export function peel(system: TwoModeSystem): Peeled {
  const diagonal = system.diagonal.slice();
  const right = system.right.slice();
  const all = right.length;
  const n = all - rowCount(system.events);
  const { left, others } = neighboursLeft(system.events, n, all);
  const order = new Uint32Array(all);
  let peeled = 0;
  for (let i = 0; i < all; i++) if (left[i]! <= 1) order[peeled++] = i;
  for (let at = 0; at < peeled; at++) {
    const i = order[at]!;
    if (left[i] === 0) continue;
    const other = others[i]!;
    diagonal[other]! -= 1 / diagonal[i]!;
    right[other]! += right[i]! / diagonal[i]!;
    others[other]! ^= i;
    if (--left[other]! === 1) order[peeled++] = other;
  }
  const kept = coreBySize(left, n);
  const pick = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(kept.length);
    for (let at = 0; at < kept.length; at++) picked[at] = values[kept[at]!]!;
    return picked;
  };
  return {
    core: {
      events: eventsAmong(system.events, n, kept),
      diagonal: pick(diagonal),
      right: pick(right),
    },
    complete: (solution) => {
      const x = new Float64Array(all);
      for (let at = 0; at < kept.length; at++) x[kept[at]!] = solution[at]!;
      for (let at = peeled - 1; at >= 0; at--) {
        const i = order[at]!;
        x[i] = (right[i]! + (left[i] === 0 ? 0 : x[others[i]!]!)) / diagonal[i]!;
      }
      return x;
    },
  };
}

/** How many neighbours each node and event has, and their numbers in one (exclusive or): of a single one, its number. */
function neighboursLeft({ offsets, items }: Csr, n: number, all: number) {
  const left = new Uint32Array(all);
  const others = new Uint32Array(all);
  for (let event = n; event < all; event++) {
    left[event] = rowLength({ offsets }, event - n);
    for (let at = offsets[event - n]!, end = offsets[event - n + 1]!; at < end; at++) {
      const u = items[at]!;
      left[u]!++;
      others[u]! ^= event;
      others[event]! ^= u;
    }
  }
  return { left, others };
}

/**
 * What has two neighbours left or more: nodes, then events, either in the order of their numbers of neighbours, since rows of equal
 * length that follow each other are walked faster.
 */
function coreBySize(left: Uint32Array, n: number): Uint32Array {
  let most = 0;
  for (let i = 0; i < left.length; i++) most = Math.max(most, left[i]!);
  const { offsets, items } = positionsByRow(most + 1, left);
  const core = items.subarray(offsets[2] ?? items.length);
  const sorted = new Uint32Array(core.length);
  let filled = 0;
  for (const i of core) if (i < n) sorted[filled++] = i;
  for (const i of core) if (i >= n) sorted[filled++] = i;
  return sorted;
}

/** The events among `kept` (n and above), of the nodes among them, both numbered as there. */
function eventsAmong({ offsets, items }: Csr, n: number, kept: Uint32Array): Csr {
  const place = new Int32Array(n).fill(-1);
  let nodes = 0;
  for (; nodes < kept.length && kept[nodes]! < n; nodes++) place[kept[nodes]!] = nodes;
  const starts = new Uint32Array(kept.length - nodes + 1);
  const members = new Uint32Array(items.length);
  let filled = 0;
  for (let i = nodes; i < kept.length; i++) {
    const event = kept[i]! - n;
    for (let at = offsets[event]!, end = offsets[event + 1]!; at < end; at++) {
      const u = place[items[at]!]!;
      if (u !== -1) members[filled++] = u;
    }
    starts[i - nodes + 1] = filled;
  }
  return { offsets: starts, items: members.subarray(0, filled) };
}
