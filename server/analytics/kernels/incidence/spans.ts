import type { Csr } from '../../../network/types.ts';

/** Where a component lies: the first of its classes and the one after its last, and the same of its events. */
export interface Span {
  from: number;
  end: number;
  eventFrom: number;
  eventEnd: number;
}

/**
 * The span of the component of any class, of classes and events numbered as a breadth-first search meets them (`classesOf`): a component
 * is then a stretch of each, and ends before a class none of whose events has been met. O(participations).
 */
export function componentSpans({
  n,
  members,
  eventsOf,
}: {
  n: number;
  members: Csr;
  eventsOf: Csr;
}): (group: number) => Span {
  const spans: Span[] = [];
  const spanOf = new Uint32Array(n);
  /** One after the last class, the last event, that the classes so far lead to. */
  let reach = 0;
  let eventReach = 0;
  for (let group = 0; group < n; group++) {
    let span = spans.at(-1);
    if (span === undefined || group >= reach) {
      span = { from: group, end: group, eventFrom: eventReach, eventEnd: eventReach };
      spans.push(span);
      reach = group + 1;
    }
    for (let at = eventsOf.offsets[group]!; at < eventsOf.offsets[group + 1]!; at++) {
      const event = eventsOf.items[at]!;
      eventReach = Math.max(eventReach, event + 1);
      for (let i = members.offsets[event]!; i < members.offsets[event + 1]!; i++)
        reach = Math.max(reach, members.items[i]! + 1);
    }
    spanOf[group] = spans.length - 1;
    span.end = reach;
    span.eventEnd = eventReach;
  }
  return (group) => spans[spanOf[group]!]!;
}
