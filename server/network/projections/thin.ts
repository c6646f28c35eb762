import { componentsOf } from '../components.ts';
import { csrFromLists } from '../csr.ts';
import type { Csr, Graph, Grouping } from '../types.ts';

/** The ties that `keep` lets through, between the nodes it lets through. */
interface Kept {
  /** New position of each node, -1 when it goes. */
  node: Int32Array;
  tie: (at: number) => boolean;
}

/** Without ties lighter than `minWeight`; all nodes stay. */
export const withTiesFrom = (graph: Graph, minWeight: number): Graph =>
  minWeight <= 0
    ? graph
    : thin(graph, {
        node: Int32Array.from({ length: graph.n }, (_, node) => node),
        tie: (at) => graph.weights[at]! >= minWeight,
      });

/** Only the largest component; of equally large ones the one whose first node comes first. */
export function withLargestComponent(graph: Graph): Graph {
  const { of } = componentsOf(graph);
  let kept = 0;
  return thin(graph, {
    node: of.map((component) => (component === 0 ? kept++ : -1)),
    tie: () => true,
  });
}

function thin(graph: Graph, { node, tie }: Kept): Graph {
  const stays = [...node.keys()].filter((old) => node[old] !== -1);
  const offsets = new Uint32Array(stays.length + 1);
  const ties: number[] = [];
  stays.forEach((old, now) => {
    for (let at = graph.offsets[old]!; at < graph.offsets[old + 1]!; at++) {
      if (node[graph.targets[at]!] !== -1 && tie(at)) ties.push(at);
    }
    offsets[now + 1] = ties.length;
  });
  const grouping = ({ ids, labels, of }: Grouping): Grouping => ({
    ids,
    labels,
    of: Int32Array.from(stays, (old) => of[old]!),
  });
  return {
    ...graph,
    n: stays.length,
    ids: stays.map((old) => graph.ids[old]!),
    type: Uint8Array.from(stays, (old) => graph.type[old]!),
    row: Uint32Array.from(stays, (old) => graph.row[old]!),
    projects: Uint32Array.from(stays, (old) => graph.projects[old]!),
    offsets,
    targets: Uint32Array.from(ties, (at) => node[graph.targets[at]!]!),
    weights: Float64Array.from(ties, (at) => graph.weights[at]!),
    shared: Uint32Array.from(ties, (at) => graph.shared[at]!),
    events: eventsBetween(graph, node),
    groups: Object.fromEntries(
      Object.entries(graph.groups).map(([key, value]) => [key, grouping(value)]),
    ),
  };
}

/** Events keep their numbers and lose the nodes that go. */
const eventsBetween = ({ events: { offsets, items } }: Graph, node: Int32Array): Csr =>
  csrFromLists(
    Array.from({ length: offsets.length - 1 }, (_, event) =>
      Array.from(items.subarray(offsets[event], offsets[event + 1]), (old) => node[old]!).filter(
        (now) => now !== -1,
      ),
    ),
  );
