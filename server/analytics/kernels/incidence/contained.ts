import { rowCount, rowLength } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';

/**
 * Which events tie somebody whom no other event ties: 1 to keep, 0 for an event of fewer than two nodes, or whose nodes all take part
 * in another one that is kept. Each is compared with the events of its rarest node. O(sum over events of the sizes compared).
 */
export function eventsThatTie(membersOf: Csr, eventsOf: Csr): Uint8Array {
  const { offsets, items } = membersOf;
  const count = rowCount(membersOf);
  const kept = new Uint8Array(count).fill(1);
  const memberOf = new Int32Array(rowCount(eventsOf)).fill(-1);
  for (let event = 0; event < count; event++) {
    const size = rowLength(membersOf, event);
    if (size < 2) {
      kept[event] = 0;
      continue;
    }
    let rarest = items[offsets[event]!]!;
    for (let at = offsets[event]! + 1; at < offsets[event + 1]!; at++) {
      if (rowLength(eventsOf, items[at]!) < rowLength(eventsOf, rarest)) rarest = items[at]!;
    }
    if (rowLength(eventsOf, rarest) < 2) continue;
    for (let at = offsets[event]!; at < offsets[event + 1]!; at++) memberOf[items[at]!] = event;
    for (let at = eventsOf.offsets[rarest]!; at < eventsOf.offsets[rarest + 1]!; at++) {
      const other = eventsOf.items[at]!;
      if (other === event || kept[other] === 0 || rowLength(membersOf, other) < size) continue;
      let common = 0;
      for (let i = offsets[other]!; i < offsets[other + 1]!; i++) {
        if (memberOf[items[i]!] === event) common++;
      }
      if (common < size) continue;
      kept[event] = 0;
      break;
    }
  }
  return kept;
}

/** The events that are kept, renumbered in their order. */
export function keepEvents({ offsets, items }: Csr, kept: Uint8Array): Csr {
  const lengths: number[] = [0];
  const result = new Uint32Array(items.length);
  let filled = 0;
  for (let event = 0; event < kept.length; event++) {
    if (kept[event] === 0) continue;
    for (let at = offsets[event]!; at < offsets[event + 1]!; at++) result[filled++] = items[at]!;
    lengths.push(filled);
  }
  return { offsets: Uint32Array.from(lengths), items: result.subarray(0, filled) };
}
