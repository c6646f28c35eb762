import { rowCount, transpose } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { conjugateGradients } from './conjugate-gradients.ts';
import { peel } from './peel.ts';

/**
 * An equation for each node, then one for each event: `diagonal[i]` · x[i] - the sum of x over the events of a node, or the nodes of an
 * event, = `right[i]`. Positive definite.
 */
export interface TwoModeSystem {
  /** Nodes of each event. */
  events: Csr;
  diagonal: Float64Array;
  right: Float64Array;
}

/**
 * The x of such equations, of nodes and then of events. What hangs by one node or one event is eliminated, then the events, and
 * conjugate gradients solve what is left of the nodes. O(participations), and O(participations of what is left) a round.
 */
export function solveTwoMode(
  system: TwoModeSystem,
  progress: (done: number) => void,
): Float64Array {
  const { core, complete } = peel(system);
  const { offsets, items } = core.events;
  const count = rowCount(core.events);
  const n = core.right.length - count;
  const { offsets: from, items: eventsOf } = transpose(core.events, n);
  const inverse = core.diagonal.subarray(n).map((value) => 1 / value);
  const given = core.right.subarray(n);
  const none = new Float64Array(count);
  const value = new Float64Array(count);
  /** Puts into `value` what events are worth when nodes are worth `x`. */
  const toEvents = (x: Float64Array, more: Float64Array): void => {
    for (let event = 0; event < count; event++) {
      let sum = more[event]!;
      for (let at = offsets[event]!, end = offsets[event + 1]!; at < end; at++)
        sum += x[items[at]!]!;
      value[event] = sum * inverse[event]!;
    }
  };
  const ofEvents = (u: number): number => {
    let sum = 0;
    for (let at = from[u]!, end = from[u + 1]!; at < end; at++) sum += value[eventsOf[at]!]!;
    return sum;
  };
  const multiply = (x: Float64Array, result: Float64Array): void => {
    toEvents(x, none);
    for (let u = 0; u < n; u++) result[u] = core.diagonal[u]! * x[u]! - ofEvents(u);
  };
  // Each event eliminated takes its inverse off the diagonal of its nodes.
  value.set(inverse);
  const diagonal = core.diagonal.slice(0, n).map((own, u) => own - ofEvents(u));
  toEvents(new Float64Array(n), given);
  const right = core.right.slice(0, n).map((own, u) => own + ofEvents(u));
  const nodes = conjugateGradients({ diagonal, multiply }, right, progress);
  toEvents(nodes, given);
  const solution = new Float64Array(n + count);
  solution.set(nodes);
  solution.set(value, n);
  return complete(solution);
}
