import { overlap } from '../../network/projections/overlap.ts';
import { transpose } from '../../network/csr.ts';
import type { Csr, Graph } from '../../network/types.ts';

/** Pairs of nodes that share an event, each once, the lower node first. */
export interface SharedTies {
  /** Ties of node `u` lead to `targets[offsets[u]] ..`, all above `u`. */
  offsets: Uint32Array;
  targets: Uint32Array;
  shared: Uint32Array;
  /** 0 when the scope left the tie out of the graph for its light weight. */
  seen: Uint8Array;
}

/** Every pair behind a graph, also those that its least weight hides: a test must know of all that were possible. */
export function sharedTies(graph: Graph): SharedTies {
  const whole = overlap(transpose(graph.events, graph.n), graph.events, 'shared');
  const count = whole.targets.length / 2;
  const ties = {
    offsets: new Uint32Array(graph.n + 1),
    targets: new Uint32Array(count),
    shared: new Uint32Array(count),
    seen: new Uint8Array(count).fill(Number(graph.tiedByEvents)),
  };
  let tie = 0;
  for (let u = 0; u < graph.n; u++) {
    let cursor = graph.tiedByEvents ? 0 : graph.offsets[u]!;
    for (let at = whole.offsets[u]!; at < whole.offsets[u + 1]!; at++) {
      const v = whole.targets[at]!;
      if (v < u) continue;
      ties.targets[tie] = v;
      ties.shared[tie] = whole.shared[at]!;
      if (!graph.tiedByEvents) {
        while (cursor < graph.offsets[u + 1]! && graph.targets[cursor]! < v) cursor++;
        ties.seen[tie] = Number(cursor < graph.offsets[u + 1]! && graph.targets[cursor] === v);
      }
      tie++;
    }
    ties.offsets[u + 1] = tie;
  }
  return ties;
}

/** Meetings of a node with another at an event, each from both its ends: what it takes to find the pairs. */
export function meetings({ offsets }: Csr): number {
  let sum = 0;
  for (let event = 0; event + 1 < offsets.length; event++)
    sum += (offsets[event + 1]! - offsets[event]!) ** 2;
  return sum;
}

/** How many events each of these pairs shares in another two-mode network. O(sum over events of size²). */
export function countShared(
  { offsets, targets }: SharedTies,
  { nodesOf, eventsOf }: { nodesOf: Csr; eventsOf: Csr },
  tell: (tie: number, shared: number) => void,
): void {
  const count = new Uint32Array(eventsOf.offsets.length - 1);
  for (let u = 0; u + 1 < offsets.length; u++) {
    if (offsets[u] === offsets[u + 1]) continue;
    const meet = (by: number): void => {
      for (let at = eventsOf.offsets[u]!; at < eventsOf.offsets[u + 1]!; at++) {
        const event = eventsOf.items[at]!;
        const end = nodesOf.offsets[event + 1]!;
        for (let i = nodesOf.offsets[event]!; i < end; i++) {
          const v = nodesOf.items[i]!;
          count[v] = by === 0 ? 0 : count[v]! + by;
        }
      }
    };
    meet(1);
    for (let tie = offsets[u]!; tie < offsets[u + 1]!; tie++) tell(tie, count[targets[tie]!]!);
    meet(0);
  }
}
