import { componentsOf } from '../components.ts';
import { csrFromLists } from '../csr.ts';
import { tiesOfEvents, withTiesWhenAsked, type Ties } from '../ties.ts';
import type { Csr, Graph, Grouping } from '../types.ts';

/** Without ties lighter than `minWeight`; all nodes stay. */
export function withTiesFrom(graph: Graph, minWeight: number): Graph {
  if (minWeight <= 0) return graph;
  const node = Int32Array.from({ length: graph.n }, (_, own) => own);
  return {
    ...graph,
    ...tiesAmong(graph, node, (at) => graph.weights[at]! >= minWeight),
    tiedByEvents: false,
  };
}

/** Only the largest component; of equally large ones the one whose first node comes first. */
export function withLargestComponent(graph: Graph): Graph {
  const { of } = componentsOf(graph);
  let kept = 0;
  const node = of.map((component) => (component === 0 ? kept++ : -1));
  const nodes = among(graph, node);
  return withTiesWhenAsked(nodes, () =>
    graph.tiedByEvents ? tiesOfEvents(nodes) : tiesAmong(graph, node, () => true),
  );
}

/** The columns of the nodes that stay; `node` is the new position of each, -1 when it goes. Ties are left out. */
function among(graph: Graph, node: Int32Array): Omit<Graph, keyof Ties> {
  const stays = staying(node);
  const grouping = ({ ids, labels, of }: Grouping): Grouping => ({
    ids,
    labels,
    of: Int32Array.from(stays, (old) => of[old]!),
  });
  return {
    projection: graph.projection,
    weight: graph.weight,
    n: stays.length,
    ids: stays.map((old) => graph.ids[old]!),
    type: Uint8Array.from(stays, (old) => graph.type[old]!),
    row: Uint32Array.from(stays, (old) => graph.row[old]!),
    projects: Uint32Array.from(stays, (old) => graph.projects[old]!),
    events: eventsBetween(graph, node),
    tiedByEvents: graph.tiedByEvents,
    groups: Object.fromEntries(
      Object.entries(graph.groups).map(([key, value]) => [key, grouping(value)]),
    ),
  };
}

const staying = (node: Int32Array): number[] => [...node.keys()].filter((old) => node[old] !== -1);

/** The ties that pass, between nodes that stay. */
function tiesAmong(graph: Graph, node: Int32Array, passes: (at: number) => boolean): Ties {
  const stays = staying(node);
  const offsets = new Uint32Array(stays.length + 1);
  const ties: number[] = [];
  stays.forEach((old, now) => {
    for (let at = graph.offsets[old]!; at < graph.offsets[old + 1]!; at++) {
      if (node[graph.targets[at]!] !== -1 && passes(at)) ties.push(at);
    }
    offsets[now + 1] = ties.length;
  });
  return {
    offsets,
    targets: Uint32Array.from(ties, (at) => node[graph.targets[at]!]!),
    weights: Float64Array.from(ties, (at) => graph.weights[at]!),
    shared: Uint32Array.from(ties, (at) => graph.shared[at]!),
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
