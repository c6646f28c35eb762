import { overlap } from '../../network/projections/overlap.ts';
import { rowLength, transpose } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';
import type { TwoMode } from './null-draws.ts';

/** Makes of another two-mode network the graph that the same query would give. */
export type Projector = (twoMode: TwoMode) => Graph;

/**
 * How a graph came from its events, to do the same with others: same weight and, when the scope left out light ties, the same cut
 * (the lightest tie that stayed). Names, kinds and groups are the graph's own, not copied; nodes must be the same. O(sum over events
 * of size²) a graph.
 */
export function projectorOf(graph: Graph): Projector {
  const eventsOf = transpose(graph.events, graph.n);
  const whole = overlap(eventsOf, graph.events, graph.weight);
  const cut =
    whole.targets.length === graph.targets.length
      ? 0
      : graph.weights.reduce((a, b) => Math.min(a, b), Infinity);
  return (twoMode) => {
    const ties = overlap(twoMode.eventsOf, twoMode.nodesOf, graph.weight);
    return {
      ...graph,
      ...(cut === 0 ? ties : heavier(ties, cut)),
      events: twoMode.nodesOf,
      projects: graph.projects.map((_, node) => rowLength(twoMode.eventsOf, node)),
    };
  };
}

type Ties = Pick<Graph, 'offsets' | 'targets' | 'weights' | 'shared'>;

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
