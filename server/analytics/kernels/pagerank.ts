import { rowCount, rowLength, transpose } from '../../network/csr.ts';
import type { Csr, Graph } from '../../network/types.ts';
import { keepEvents } from './incidence/contained.ts';
import { twinsOf, type Twins } from './incidence/twins.ts';
import { conjugateGradients } from './linear/conjugate-gradients.ts';
import { solveTwoMode } from './linear/two-mode-system.ts';

/** What an event of `size` nodes adds to the tie of two of them; for weights that are such sums. */
const PER_EVENT: Partial<Record<Graph['weight'], (size: number) => number>> = {
  newman: (size) => 1 / (size - 1),
  shared: () => 1,
};

interface Walk {
  /** Weight of all ties at each node. */
  strength: Float64Array;
  /** What (D - damping · A) z = 1 gives, at nodes with ties. */
  solution: Float64Array;
}

/**
 * Share of time a walker spends at each node who follows a tie with probability `damping`, chosen by weight, and else (or where no
 * tie leads on) starts anew at any node (Brin & Page 1998, Computer Networks 30:107-117). Sums to 1.
 *
 * Ties have no direction, so what power iteration approaches is the solution z of (D - damping · A) z = 1, times D, scaled: a symmetric
 * system. On events where they tell the ties and their weights, O(participations) a round; along the ties otherwise, O(m).
 */
export function pagerank(
  graph: Graph,
  { damping }: { damping: number },
  progress: (done: number) => void,
): Float64Array {
  const perEvent = graph.tiedByEvents ? PER_EVENT[graph.weight] : undefined;
  const { strength, solution } =
    perEvent === undefined
      ? alongTies(graph, damping, progress)
      : throughEvents(graph, perEvent, damping, progress);
  const rank = new Float64Array(graph.n);
  let total = 0;
  for (let u = 0; u < rank.length; u++) {
    // A node without ties is only ever started at: its share is 1, what everybody gets.
    rank[u] = strength[u]! > 0 ? strength[u]! * solution[u]! : 1;
    total += rank[u]!;
  }
  for (let u = 0; u < rank.length; u++) rank[u]! /= total;
  return rank;
}

function alongTies(
  { n, offsets, targets, weights }: Graph,
  damping: number,
  progress: (done: number) => void,
): Walk {
  const sumAt = (u: number, values: Float64Array): number => {
    let sum = 0;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++)
      sum += weights[at]! * values[targets[at]!]!;
    return sum;
  };
  const ones = new Float64Array(n).fill(1);
  const strength = ones.map((_, u) => sumAt(u, ones));
  const diagonal = strength.map((value) => (value > 0 ? value : 1));
  const multiply = (x: Float64Array, result: Float64Array): void => {
    for (let u = 0; u < n; u++) result[u] = diagonal[u]! * x[u]! - damping * sumAt(u, x);
  };
  return { strength, solution: conjugateGradients({ diagonal, multiply }, ones, progress) };
}

/** A = Σ over events of weight · (all its nodes with all its nodes), less what a node gives itself so. */
function throughEvents(
  graph: Graph,
  perEvent: (size: number) => number,
  damping: number,
  progress: (done: number) => void,
): Walk {
  const { n } = graph;
  // Events of the same nodes are taken as one, of the sum of their weights.
  const same = twinsOf(transpose(graph.events, n), rowCount(graph.events));
  const events = firstOfEach(graph.events, same);
  const weight = new Float64Array(same.count);
  same.of.forEach((event) => {
    const size = rowLength(events, event);
    // Who is alone in an event is not tied by it.
    if (size > 1) weight[event]! += perEvent(size);
  });
  const strength = new Float64Array(n);
  const diagonal = new Float64Array(n + same.count);
  for (let event = 0; event < same.count; event++) {
    const share = weight[event]!;
    diagonal[n + event] = 1 / (damping * share);
    for (let at = events.offsets[event]!, end = events.offsets[event + 1]!; at < end; at++) {
      const u = events.items[at]!;
      strength[u]! += share * (rowLength(events, event) - 1);
      diagonal[u]! += damping * share;
    }
  }
  for (let u = 0; u < n; u++) diagonal[u] = strength[u] === 0 ? 1 : diagonal[u]! + strength[u]!;
  const right = new Float64Array(n + same.count).fill(1, 0, n);
  return { strength, solution: solveTwoMode({ events, diagonal, right }, progress).subarray(0, n) };
}

/** The first event of each class, in the order of the classes. */
function firstOfEach(events: Csr, { of }: Twins): Csr {
  const kept = new Uint8Array(of.length);
  for (let event = 0, next = 0; event < of.length; event++) {
    if (of[event] !== next) continue;
    kept[event] = 1;
    next++;
  }
  return keepEvents(events, kept);
}
