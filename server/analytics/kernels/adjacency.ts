import { transpose } from '../../network/csr.ts';
import type { Csr, Graph } from '../../network/types.ts';

/** The weighted adjacency matrix of a graph, as far as it can be multiplied with. */
export interface Adjacency {
  /** Sum of each row: the weight of all ties at a node. */
  strength: Float64Array;
  /** Puts the product with `vector` into `result`. */
  multiply: (vector: Float64Array, result: Float64Array) => void;
}

/** What an event of `size` nodes adds to the tie of two of them; for weights that are such sums. */
const PER_EVENT: Partial<Record<Graph['weight'], (size: number) => number>> = {
  newman: (size) => 1 / (size - 1),
  shared: () => 1,
};

/** On events where they tell the ties and their weights, O(participations) a product; along the ties otherwise, O(m). */
export function adjacencyOf(graph: Graph): Adjacency {
  const perEvent = graph.tiedByEvents ? PER_EVENT[graph.weight] : undefined;
  return perEvent === undefined ? alongTies(graph) : throughEvents(graph, perEvent);
}

function alongTies({ n, offsets, targets, weights }: Graph): Adjacency {
  const multiply = (vector: Float64Array, result: Float64Array): void => {
    for (let u = 0; u < n; u++) {
      let sum = 0;
      for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++)
        sum += weights[at]! * vector[targets[at]!]!;
      result[u] = sum;
    }
  };
  const strength = new Float64Array(n);
  multiply(new Float64Array(n).fill(1), strength);
  return { strength, multiply };
}

/** Each event sums up its nodes and hands the sum, weighed, back to each of them; what a node gave itself is taken off again. */
function throughEvents(graph: Graph, perEvent: (size: number) => number): Adjacency {
  const { n } = graph;
  const { offsets, items } = eventsOfSeveral(graph.events);
  const count = offsets.length - 1;
  const { offsets: from, items: eventsOf } = transpose({ offsets, items }, n);
  const weight = Float64Array.from({ length: count }, (_, event) =>
    perEvent(offsets[event + 1]! - offsets[event]!),
  );
  const own = new Float64Array(n);
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let at = from[u]!; at < from[u + 1]!; at++) {
      const event = eventsOf[at]!;
      own[u]! += weight[event]!;
      strength[u]! += weight[event]! * (offsets[event + 1]! - offsets[event]! - 1);
    }
  }
  const sums = new Float64Array(count);
  const multiply = (vector: Float64Array, result: Float64Array): void => {
    for (let event = 0; event < count; event++) {
      let sum = 0;
      for (let at = offsets[event]!, end = offsets[event + 1]!; at < end; at++)
        sum += vector[items[at]!]!;
      sums[event] = weight[event]! * sum;
    }
    for (let u = 0; u < n; u++) {
      let sum = 0;
      for (let at = from[u]!, end = from[u + 1]!; at < end; at++) sum += sums[eventsOf[at]!]!;
      result[u] = sum - own[u]! * vector[u]!;
    }
  };
  return { strength, multiply };
}

/** Events of one node tie nobody. */
function eventsOfSeveral({ offsets, items }: Csr): Csr {
  const kept: number[] = [];
  const starts = [0];
  for (let event = 0; event + 1 < offsets.length; event++) {
    if (offsets[event + 1]! - offsets[event]! < 2) continue;
    for (let at = offsets[event]!; at < offsets[event + 1]!; at++) kept.push(items[at]!);
    starts.push(kept.length);
  }
  return { offsets: Uint32Array.from(starts), items: Uint32Array.from(kept) };
}
