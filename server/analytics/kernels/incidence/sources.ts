import type { Core } from './core.ts';

/**
 * Where searches have to start: from every class, numbered as such, and from every event that something hangs from, numbered
 * n + event, since all that hangs there sees the core alike. Neighbours follow each other, so that searches run together meet the
 * same nodes at the same time. O(participations of the core).
 */
export function sourcesOf({ n, hanging, eventsOf }: Core): Uint32Array {
  const order: number[] = [];
  const placed = new Uint8Array(hanging.length);
  for (let group = 0; group < n; group++) {
    order.push(group);
    for (let at = eventsOf.offsets[group]!; at < eventsOf.offsets[group + 1]!; at++) {
      const event = eventsOf.items[at]!;
      if (hanging[event] === 0 || placed[event] === 1) continue;
      placed[event] = 1;
      order.push(n + event);
    }
  }
  return Uint32Array.from(order);
}
