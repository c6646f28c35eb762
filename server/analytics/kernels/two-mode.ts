import { rowCount, rowLength, transpose } from '../../network/csr.ts';
import type { Csr, Graph } from '../../network/types.ts';

/** The two-mode network behind a graph, seen from its nodes. */
export interface TwoMode {
  eventsOf: Csr;
  nodesOf: Csr;
}

/**
 * Who takes part in what: nodes and their events (projects of organisations, organisations of projects). In the two-mode projection every
 * node is also an event of its neighbours, so that both kinds are seen in turn and both ways are the same rows.
 */
export function twoModeOf(graph: Graph): TwoMode {
  if (graph.projection !== 'bipartite')
    return { eventsOf: transpose(graph.events, graph.n), nodesOf: graph.events };
  const ties = { offsets: graph.offsets, items: graph.targets };
  return { eventsOf: ties, nodesOf: ties };
}

/** Σ over events of size²: the steps of going from each node through its events to the nodes it meets there. */
export function meetings(graph: Graph): number {
  const { offsets } = graph.projection === 'bipartite' ? graph : graph.events;
  let steps = 0;
  for (let row = 0; row + 1 < offsets.length; row++) steps += rowLength({ offsets }, row) ** 2;
  return steps;
}

/**
 * Calls `meet` for each node, or only for `asked`, with those it shares an event with; `shared` says how many events, by node. Both arrays
 * are written over for the next node.
 */
export function forEachCompany(
  { eventsOf, nodesOf }: TwoMode,
  meet: (node: number, others: Uint32Array, shared: Uint32Array) => void,
  asked: number | null = null,
): void {
  const n = rowCount(eventsOf);
  const shared = new Uint32Array(n);
  const met = new Uint32Array(n);
  for (let node = asked ?? 0; node < (asked === null ? n : asked + 1); node++) {
    let count = 0;
    for (let at = eventsOf.offsets[node]!; at < eventsOf.offsets[node + 1]!; at++) {
      const event = eventsOf.items[at]!;
      for (let i = nodesOf.offsets[event]!; i < nodesOf.offsets[event + 1]!; i++) {
        const other = nodesOf.items[i]!;
        if (other === node) continue;
        if (shared[other] === 0) met[count++] = other;
        shared[other]!++;
      }
    }
    const others = met.subarray(0, count);
    meet(node, others, shared);
    for (const other of others) shared[other] = 0;
  }
}
