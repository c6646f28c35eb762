import { rowCount, rowLength, transpose } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { keepEvents } from './contained.ts';

/**
 * Who is tied to whom, each tie once, in the form that costs least to walk: the neighbours of a class are the members of its events,
 * and those listed as `near`, less those listed as `again`, as often as `times` says.
 */
export interface CoreTies {
  membersOf: Csr;
  eventsOf: Csr;
  hanging: Float64Array;
  /** Ties that no event left in `membersOf` makes. */
  near: Csr;
  /** Pairs that share several events: met once too often for each event after the first. */
  again: Csr & { times: Float64Array };
}

/** An event of up to so many classes costs less as ties than as an event, unless something hangs from it. */
const SMALL = 3;

/** O(sum over events of size²). */
export function tiesBetween(members: Csr, events: Csr, hanging: Float64Array): CoreTies {
  const large = Uint8Array.from(hanging, (hung, event) =>
    Number(hung > 0 || rowLength(members, event) > SMALL),
  );
  const n = rowCount(events);
  const near = collector(n);
  const again = collector(n);
  const times: number[] = [];
  const shared = new Uint32Array(n);
  const met = new Uint32Array(n);
  for (let u = 0; u < n; u++) {
    let found = 0;
    for (const only of [1, 0]) {
      const before = found;
      for (let at = events.offsets[u]!; at < events.offsets[u + 1]!; at++) {
        const event = events.items[at]!;
        if (large[event] !== only) continue;
        for (let i = members.offsets[event]!; i < members.offsets[event + 1]!; i++) {
          const v = members.items[i]!;
          if (v === u) continue;
          if (shared[v] === 0) met[found++] = v;
          if (only === 1 || shared[v] === 0) shared[v]!++;
        }
      }
      if (only === 0) for (let i = before; i < found; i++) near.push(met[i]!);
    }
    for (let i = 0; i < found; i++) {
      const v = met[i]!;
      if (shared[v]! > 1) {
        again.push(v);
        times.push(shared[v]! - 1);
      }
      shared[v] = 0;
    }
    near.endRow(u);
    again.endRow(u);
  }
  const membersOf = keepEvents(members, large);
  return {
    membersOf,
    eventsOf: transpose(membersOf, n),
    hanging: hanging.filter((_, event) => large[event] === 1),
    near: near.csr(),
    again: { ...again.csr(), times: Float64Array.from(times) },
  };
}

/** Compressed rows filled one after the other. */
function collector(rows: number) {
  const offsets = new Uint32Array(rows + 1);
  const items: number[] = [];
  return {
    push: (item: number): void => void items.push(item),
    endRow: (row: number): void => void (offsets[row + 1] = items.length),
    csr: (): Csr => ({ offsets, items: Uint32Array.from(items) }),
  };
}
