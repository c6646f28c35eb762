import { transpose } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { classesOf } from './classes.ts';
import { tiesBetween, type CoreTies } from './core-ties.ts';
import type { Peeled } from './forest.ts';

/** The core of a two-mode network, nodes of the same events taken together as one class. */
export interface Core extends CoreTies {
  /** Classes. */
  n: number;
  /** Class of each node, -1 outside the core. */
  classOf: Int32Array;
  /** Nodes of each class, and those with all that hung below them. */
  size: Float64Array;
  weight: Float64Array;
  /** Nodes that hung from each event. */
  hanging: Float64Array;
}

/** O(participations + pairs of core classes that share an event). */
export function coreOf(membersOf: Csr, eventsOf: Csr, peeled: Peeled): Core {
  const { n, classOf, size, events, members } = classesOf(membersOf, eventsOf, peeled);
  const weight = new Float64Array(n);
  classOf.forEach((group, node) => {
    if (group !== -1) weight[group]! += 1 + peeled.below[node]!;
  });
  const hanging = Float64Array.from(events, (event) => peeled.hanging[event]!);
  return { n, classOf, size, weight, ...tiesBetween(members, transpose(members, n), hanging) };
}
