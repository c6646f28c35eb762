import { stack, transpose } from '../../../network/csr.ts';
import type { Graph } from '../../../network/types.ts';
import type { Ties } from './separations.ts';

/** A graph to walk on: the first `counted` nodes are those that matter, and `stride` of its steps are one step between them. */
export interface Walk extends Ties {
  counted: number;
  stride: 1 | 2;
}

/**
 * The shortest way to walk a graph. Between nodes that share an event one can as well pass through the event: two steps for one, and
 * far fewer ties, since an event of n nodes is n ties instead of n²/2. Not so where ties were left out for their light weight, and of
 * the two-mode network itself. O(participations).
 */
export function walkOf(graph: Graph): Walk {
  const { n, events, offsets, targets } = graph;
  const plain: Walk = { n, offsets, targets, counted: n, stride: 1 };
  if (!graph.tiedByEvents || 2 * events.items.length >= targets.length) return plain;
  const eventsOf = transpose(events, n);
  const ways = stack(
    { offsets: eventsOf.offsets, items: eventsOf.items.map((event) => n + event) },
    events,
  );
  return {
    n: ways.offsets.length - 1,
    offsets: ways.offsets,
    targets: ways.items,
    counted: n,
    stride: 2,
  };
}
