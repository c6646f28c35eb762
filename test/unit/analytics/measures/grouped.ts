import * as fc from 'fast-check';
import type { Graph } from '../../../../server/network/types.ts';
import { events, graphOfEvents } from '../kernels/networks.ts';

/** A two-mode network, and a group of each node: `kind`, -1 for none. */
export interface Grouped {
  n: number;
  events: number[][];
  kind: number[];
}

const NAMES = ['a', 'b', 'c'];

export const graphOfGrouped = ({ n, events: lists, kind }: Grouped): Graph => {
  const graph = graphOfEvents(n, lists);
  const projects = new Uint32Array(n);
  for (const node of lists.flat()) projects[node]!++;
  return Object.assign(graph, {
    projects,
    groups: { kind: { ids: NAMES, labels: NAMES, of: Int32Array.from(kind) } },
  });
};

export const grouped = (nodes = 11, most = 9): fc.Arbitrary<Grouped> =>
  events(nodes, most).chain((network) =>
    fc
      .array(fc.integer({ min: -1, max: NAMES.length - 1 }), {
        minLength: network.n,
        maxLength: network.n,
      })
      .map((kind) => ({ ...network, kind })),
  );

/** The two beside each other, the second's nodes after the first's. */
export const beside = (one: Grouped, other: Grouped): Grouped => ({
  n: one.n + other.n,
  events: [...one.events, ...other.events.map((list) => list.map((node) => node + one.n))],
  kind: [...one.kind, ...other.kind],
});

/** Node `i` becomes `place[i]`. */
export const renamed = ({ n, events: lists, kind }: Grouped, place: readonly number[]): Grouped => {
  const moved = Array.from({ length: n }, () => -1);
  kind.forEach((group, node) => (moved[place[node]!] = group));
  return {
    n,
    events: lists.map((list) => list.map((node) => place[node]!).toSorted((a, b) => a - b)),
    kind: moved,
  };
};
