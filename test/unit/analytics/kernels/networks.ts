import * as fc from 'fast-check';
import { csrFromLists } from '../../../../server/network/csr.ts';
import { tiesOfEvents, withTiesWhenAsked } from '../../../../server/network/ties.ts';
import type { Graph } from '../../../../server/network/types.ts';

/** Nodes tied by the events they share, as a projection gives them; nothing else of a graph matters to a kernel. */
export function graphOfEvents(
  n: number,
  events: readonly (readonly number[])[],
  weight: Graph['weight'] = 'newman',
): Graph {
  const plain = {
    projection: 'organizations' as const,
    weight,
    n,
    ids: Array.from({ length: n }, (_, node) => `o${node}`),
    type: new Uint8Array(n),
    row: Uint32Array.from({ length: n }, (_, node) => node),
    projects: new Uint32Array(n),
    events: csrFromLists(events),
    tiedByEvents: true,
    groups: {},
  };
  return withTiesWhenAsked(plain, () => tiesOfEvents(plain));
}

/** The same ties, but as if nothing were known of events: kernels then walk the ties. */
export const withoutEvents = (graph: Graph): Graph => ({ ...graph, tiedByEvents: false });

/**
 * Small two-mode networks of every kind: events of nobody, of one, of all, the same event twice, nodes of no event, trees and cliques.
 * Members of an event are distinct and in order, as a projection has them.
 */
export const events = (nodes = 12, most = 12) =>
  fc.integer({ min: 0, max: nodes }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      events:
        n === 0
          ? fc.constant<number[][]>([])
          : fc.array(
              fc
                .oneof(
                  { weight: 3, arbitrary: fc.uniqueArray(fc.nat(n - 1), { maxLength: 3 }) },
                  { weight: 1, arbitrary: fc.uniqueArray(fc.nat(n - 1), { maxLength: n }) },
                )
                .map((members) => members.toSorted((a, b) => a - b)),
              { maxLength: most },
            ),
    }),
  );

/** A chain of `length` diamonds: the number of shortest paths from end to end is 2 to the power of `length`. */
export function diamonds(length: number): { n: number; events: number[][] } {
  const lists: number[][] = [];
  for (let i = 0; i < length; i++) {
    const [left, up, down, right] = [3 * i, 3 * i + 1, 3 * i + 2, 3 * i + 3];
    lists.push([left, up], [left, down], [up, right], [down, right]);
  }
  return { n: 3 * length + 1, events: lists };
}
