import { overlap } from '../../network/projections/overlap.ts';
import { rowLength } from '../../network/csr.ts';
import { tiesOfEvents, withTiesWhenAsked, type Ties } from '../../network/ties.ts';
import type { Graph } from '../../network/types.ts';
import type { TwoMode } from './null-draws.ts';

/** Makes of another two-mode network the graph that the same query would give. */
export type Projector = (twoMode: TwoMode) => Graph;

/**
 * How a graph came from its events, to do the same with others: same weight and, when the scope left out light ties, the same cut
 * (the lightest tie that stayed). Names, kinds and groups are the graph's own, not copied; ties are found when they are asked for. The
 * other network has the same nodes, and after them `extra` more without group. O(sum over events of size²) a graph.
 */
export function projectorOf(graph: Graph, extra = 0): Projector {
  const cut = lightestLeft(graph);
  const base = extra === 0 ? graph : withMoreNodes(graph, extra);
  return (twoMode) => {
    const { nodesOf, eventsOf } = twoMode;
    const projects = Uint32Array.from({ length: base.n }, (_, node) => rowLength(eventsOf, node));
    return withTiesWhenAsked({ ...base, events: nodesOf, projects }, () => {
      const ties = overlap(eventsOf, nodesOf, graph.weight);
      return cut === 0 ? ties : heavier(ties, cut);
    });
  };
}

/** Weight of the lightest tie, where lighter ones have been left out; 0 where none has. */
function lightestLeft(graph: Graph): number {
  if (graph.tiedByEvents || tiesOfEvents(graph).targets.length === graph.targets.length) return 0;
  return graph.weights.reduce((a, b) => Math.min(a, b), Infinity);
}

/** All that does not depend on ties, with nodes of the first one's type added. */
function withMoreNodes(graph: Graph, extra: number): Graph {
  const longer = (column: Uint8Array | Uint32Array | Int32Array, fill: number) =>
    Array.from({ length: graph.n + extra }, (_, node) => column[node] ?? fill);
  return {
    ...graph,
    n: graph.n + extra,
    ids: [...graph.ids, ...Array.from({ length: extra }, (_, number) => `+${number}`)],
    type: Uint8Array.from(longer(graph.type, graph.type[0] ?? 0)),
    row: Uint32Array.from(longer(graph.row, 0)),
    groups: Object.fromEntries(
      Object.entries(graph.groups).map(([key, { ids, labels, of }]) => [
        key,
        { ids, labels, of: Int32Array.from(longer(of, -1)) },
      ]),
    ),
  };
}

function heavier({ offsets, targets, weights, shared }: Ties, cut: number): Ties {
  const kept = [...weights.keys()].filter((at) => weights[at]! >= cut);
  const starts = new Uint32Array(offsets.length);
  let row = 0;
  kept.forEach((at, position) => {
    while (offsets[row + 1]! <= at) starts[++row] = position;
  });
  starts.fill(kept.length, row + 1);
  const pick = (values: Uint32Array) => Uint32Array.from(kept, (at) => values[at]!);
  return {
    offsets: starts,
    targets: pick(targets),
    weights: Float64Array.from(kept, (at) => weights[at]!),
    shared: pick(shared),
  };
}
