import { rowCount, rowLength } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';

/** What is left of a two-mode network when everything that hangs from it by a single thread has been taken off. */
export interface Peeled {
  /** 1 for a node, an event, that was taken off. */
  nodeGone: Uint8Array;
  eventGone: Uint8Array;
  /** Nodes that hung below each node, itself left out, and the sum of the squares of the branches they form. */
  below: Float64Array;
  squares: Float64Array;
  /** Nodes that hung from each event. */
  hanging: Float64Array;
}

/**
 * Takes off nodes of one event and events of one node, again and again (Puzis et al. 2015, Heuristics for speeding up betweenness
 * centrality computation; there for one-mode networks). O(participations).
 */
export function peel(membersOf: Csr, eventsOf: Csr): Peeled {
  const n = rowCount(eventsOf);
  const m = rowCount(membersOf);
  const eventsLeft = Uint32Array.from({ length: n }, (_, node) => rowLength(eventsOf, node));
  const nodesLeft = Uint32Array.from({ length: m }, (_, event) => rowLength(membersOf, event));
  const nodeGone = new Uint8Array(n);
  const eventGone = new Uint8Array(m);
  const below = new Float64Array(n);
  const squares = new Float64Array(n);
  const hanging = new Float64Array(m);
  /** Nodes by their number, events by n + theirs; each enters once, when its last thread but one is cut. */
  const queue = new Uint32Array(n + m);
  let end = 0;
  for (let node = 0; node < n; node++) if (eventsLeft[node] === 1) queue[end++] = node;
  for (let event = 0; event < m; event++) if (nodesLeft[event] === 1) queue[end++] = n + event;
  for (let head = 0; head < end; head++) {
    const next = queue[head]!;
    if (next < n) {
      // Its event may have gone meanwhile, when the two were the last of their tree.
      if (eventsLeft[next] !== 1) continue;
      nodeGone[next] = 1;
      const event = firstLeft(eventsOf, next, eventGone);
      hanging[event]! += 1 + below[next]!;
      eventsLeft[next] = 0;
      if (--nodesLeft[event]! === 1) queue[end++] = n + event;
    } else {
      const event = next - n;
      if (nodesLeft[event] !== 1) continue;
      eventGone[event] = 1;
      const node = firstLeft(membersOf, event, nodeGone);
      below[node]! += hanging[event]!;
      squares[node]! += hanging[event]! ** 2;
      nodesLeft[event] = 0;
      if (--eventsLeft[node]! === 1) queue[end++] = node;
    }
  }
  return { nodeGone, eventGone, below, squares, hanging };
}

function firstLeft({ offsets, items }: Csr, row: number, gone: Uint8Array): number {
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
    if (gone[items[at]!] === 0) return items[at]!;
  }
  throw new Error('A thread led nowhere: the two directions of an incidence disagree.');
}

/** Nodes in the component of each node. O(participations). */
export function componentSizes(membersOf: Csr, eventsOf: Csr): Uint32Array {
  const n = rowCount(eventsOf);
  const size = new Uint32Array(n);
  const seen = new Uint8Array(n);
  const eventSeen = new Uint8Array(rowCount(membersOf));
  const queue = new Uint32Array(n);
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    queue[0] = start;
    let found = 1;
    for (let head = 0; head < found; head++) {
      const node = queue[head]!;
      for (let at = eventsOf.offsets[node]!; at < eventsOf.offsets[node + 1]!; at++) {
        const event = eventsOf.items[at]!;
        if (eventSeen[event] === 1) continue;
        eventSeen[event] = 1;
        for (let i = membersOf.offsets[event]!; i < membersOf.offsets[event + 1]!; i++) {
          const other = membersOf.items[i]!;
          if (seen[other] === 1) continue;
          seen[other] = 1;
          queue[found++] = other;
        }
      }
    }
    for (let i = 0; i < found; i++) size[queue[i]!] = found;
  }
  return size;
}

/**
 * What passes through each node between the branches that hang below it, and between them and the rest of its component: pairs of
 * nodes whose every path passes there. O(n).
 */
export function throughBranches(
  { below, squares }: Peeled,
  componentSize: Uint32Array,
): Float64Array {
  return below.map((hung, node) => {
    const rest = componentSize[node]! - 1 - hung;
    return (hung * hung - squares[node]!) / 2 + hung * rest;
  });
}
