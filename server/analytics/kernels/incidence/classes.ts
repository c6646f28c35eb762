import { csrFromPairs } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { twinsOf } from './twins.ts';

/** 1 for a node, an event, that is left out. */
export interface Gone {
  nodeGone: Uint8Array;
  eventGone: Uint8Array;
}

/** A two-mode network with nodes of the same events taken together, numbered so that neighbours lie near each other in memory. */
export interface Classes {
  /** Classes. */
  n: number;
  /** Class of each node, -1 for one that is gone or takes part in nothing. */
  classOf: Int32Array;
  /** Nodes of each class. */
  size: Float64Array;
  /** The events, by their number in the network. */
  events: number[];
  /** The classes of each of them. */
  members: Csr;
}

/** O(participations). */
export function classesOf(membersOf: Csr, eventsOf: Csr, gone: Gone): Classes {
  const alike = mergeAlike(membersOf, gone);
  const { n, classOf, events } = numberByNearness(membersOf, eventsOf, gone, alike);
  const size = new Float64Array(n);
  for (const group of classOf) if (group !== -1) size[group]!++;
  return { n, classOf, size, events, members: classMembers(membersOf, events, classOf, n) };
}

/** Nodes of the same events get the same number, those that are gone or of no event -1. O(participations). */
function mergeAlike(membersOf: Csr, { nodeGone, eventGone }: Gone): Int32Array {
  const { of, none } = twinsOf(membersOf, nodeGone.length, (event) => eventGone[event] === 0);
  return of.map((group, node) => (nodeGone[node] === 1 || group === none ? -1 : group));
}

/** Classes and events numbered in the order in which a breadth-first search meets them. O(participations). */
function numberByNearness(
  membersOf: Csr,
  eventsOf: Csr,
  { eventGone }: Gone,
  classes: Int32Array,
): { n: number; classOf: Int32Array; events: number[] } {
  const number = new Int32Array(classes.length).fill(-1);
  const eventSeen = new Uint8Array(eventGone.length);
  const events: number[] = [];
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
        events.push(event);
        for (let i = membersOf.offsets[event]!; i < membersOf.offsets[event + 1]!; i++)
          meet(membersOf.items[i]!);
      }
    }
  }
  return {
    n: queue.length,
    classOf: classes.map((group) => (group === -1 ? -1 : number[group]!)),
    events,
  };
}

/** The classes of each event. O(participations). */
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
