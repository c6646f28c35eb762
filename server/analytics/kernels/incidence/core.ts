import { csrFromPairs, transpose } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { tiesBetween, type CoreTies } from './core-ties.ts';
import type { Peeled } from './forest.ts';
import { twinsOf } from './twins.ts';

/**
 * The core of a two-mode network, nodes of the same events taken together as one class, numbered so that neighbours lie near each
 * other in memory.
 */
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
  const classes = mergeAlike(membersOf, peeled);
  const { classOf, eventOrder, n } = numberByNearness(membersOf, eventsOf, peeled, classes);
  const size = new Float64Array(n);
  const weight = new Float64Array(n);
  classOf.forEach((group, node) => {
    if (group === -1) return;
    size[group]!++;
    weight[group]! += 1 + peeled.below[node]!;
  });
  const members = classMembers(membersOf, eventOrder, classOf, n);
  const hanging = Float64Array.from(eventOrder, (event) => peeled.hanging[event]!);
  return { n, classOf, size, weight, ...tiesBetween(members, transpose(members, n), hanging) };
}

/** Nodes of the core with the same events get the same number, all others -1. O(participations). */
function mergeAlike(membersOf: Csr, { nodeGone, eventGone }: Peeled): Int32Array {
  const { of, none } = twinsOf(membersOf, nodeGone.length, (event) => eventGone[event] === 0);
  return of.map((group, node) => (nodeGone[node] === 1 || group === none ? -1 : group));
}

/** Classes and events numbered in the order in which a breadth-first search meets them. O(participations). */
function numberByNearness(
  membersOf: Csr,
  eventsOf: Csr,
  { eventGone }: Peeled,
  classes: Int32Array,
): { n: number; classOf: Int32Array; eventOrder: number[] } {
  const number = new Int32Array(classes.length).fill(-1);
  const eventSeen = new Uint8Array(eventGone.length);
  const eventOrder: number[] = [];
  const queue: number[] = [];
  const meet = (node: number): void => {
    const group = classes[node]!;
    if (group === -1 || number[group] !== -1) return;
    number[group] = queue.length;
    queue.push(node);
  };
  let head = 0;
  for (let start = 0; start < classes.length; start++) {
    meet(start);
    for (; head < queue.length; head++) {
      const node = queue[head]!;
      for (let at = eventsOf.offsets[node]!; at < eventsOf.offsets[node + 1]!; at++) {
        const event = eventsOf.items[at]!;
        if (eventGone[event] === 1 || eventSeen[event] === 1) continue;
        eventSeen[event] = 1;
        eventOrder.push(event);
        for (let i = membersOf.offsets[event]!; i < membersOf.offsets[event + 1]!; i++)
          meet(membersOf.items[i]!);
      }
    }
  }
  return {
    n: queue.length,
    classOf: classes.map((group) => (group === -1 ? -1 : number[group]!)),
    eventOrder,
  };
}

/** The classes of each event of the core. O(participations). */
function classMembers(membersOf: Csr, events: number[], classOf: Int32Array, n: number): Csr {
  const seenIn = new Int32Array(n).fill(-1);
  const row: number[] = [];
  const item: number[] = [];
  events.forEach((event, position) => {
    for (let at = membersOf.offsets[event]!; at < membersOf.offsets[event + 1]!; at++) {
      const group = classOf[membersOf.items[at]!]!;
      if (group === -1 || seenIn[group] === position) continue;
      seenIn[group] = position;
      row.push(position);
      item.push(group);
    }
  });
  return csrFromPairs(events.length, row, item);
}
