import { csrFromPairs, rowCount, rowLength, transpose } from '../../network/csr.ts';
import type { Csr } from '../../network/types.ts';
import type { TwoMode } from './null-draws.ts';

/** What may be wrong with the data. */
export const MODES = ['participations', 'projects', 'duplicates'] as const;
export type Mode = (typeof MODES)[number];

export interface Resampler {
  /** Nodes added after the others: the second records of organisations that are there twice. */
  extra: number;
  draw: () => TwoMode;
}

type Resample = (events: Csr, nodes: number, share: number, rng: () => number) => Resampler;

/** Which event each participation belongs to. */
const eventOfEach = ({ offsets, items }: Csr): Uint32Array => {
  const event = new Uint32Array(items.length);
  for (let row = 0; row + 1 < offsets.length; row++)
    event.fill(row, offsets[row], offsets[row + 1]);
  return event;
};

/** `some` of 0 .. count-1 by lot, others each time it is called; the list it gives is good until the next call. */
function someOf(count: number, some: number, rng: () => number): () => Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  return () => {
    for (let i = 0; i < some; i++) {
      const chosen = i + Math.floor(rng() * (count - i));
      [order[i], order[chosen]] = [order[chosen]!, order[i]!];
    }
    return order.subarray(0, some);
  };
}

const twoModeOf = (
  nodes: number,
  events: number,
  node: ArrayLike<number>,
  event: ArrayLike<number>,
): TwoMode => {
  const eventsOf = csrFromPairs(nodes, node, event);
  return { eventsOf, nodesOf: transpose(eventsOf, events) };
};

/** The network without the participations that `goes` names. */
function without(events: Csr, nodes: number, event: Uint32Array, goes: Uint8Array): TwoMode {
  const stays = Uint32Array.from(event.keys()).filter((at) => goes[at] === 0);
  return twoModeOf(
    nodes,
    rowCount(events),
    stays.map((at) => events.items[at]!),
    stays.map((at) => event[at]!),
  );
}

const participations: Resample = (events, nodes, share, rng) => {
  const event = eventOfEach(events);
  const pick = someOf(event.length, Math.round(share * event.length), rng);
  return {
    extra: 0,
    draw: () => {
      const goes = new Uint8Array(event.length);
      for (const at of pick()) goes[at] = 1;
      return without(events, nodes, event, goes);
    },
  };
};

const projects: Resample = (events, nodes, share, rng) => {
  const event = eventOfEach(events);
  const pick = someOf(rowCount(events), Math.round(share * rowCount(events)), rng);
  return {
    extra: 0,
    draw: () => {
      const gone = new Uint8Array(rowCount(events));
      for (const row of pick()) gone[row] = 1;
      return without(
        events,
        nodes,
        event,
        Uint8Array.from(event, (row) => gone[row]!),
      );
    },
  };
};

/**
 * Organisations with two projects or more are each two records: a coin sends each project to one or the other, at least one to each,
 * and the record with more keeps the organisation's place.
 */
const duplicates: Resample = (events, nodes, share, rng) => {
  const eventsOf = transpose(events, nodes);
  const several = Uint32Array.from({ length: nodes }, (_, node) => node).filter(
    (node) => rowLength(eventsOf, node) > 1,
  );
  const extra = Math.round(share * several.length);
  const pick = someOf(several.length, extra, rng);
  const event = eventsOf.items;
  const owner = new Uint32Array(event.length);
  return {
    extra,
    draw: () => {
      for (let node = 0; node < nodes; node++)
        owner.fill(node, eventsOf.offsets[node], eventsOf.offsets[node + 1]);
      pick().forEach((position, number) => {
        const node = several[position]!;
        const [start, end] = [eventsOf.offsets[node]!, eventsOf.offsets[node + 1]!];
        splitInTwo(owner, start, end, nodes + number, rng);
      });
      return twoModeOf(nodes + extra, rowCount(events), owner, event);
    },
  };
};

/** Gives the lesser part of `owner[start .. end)` to `second`. */
function splitInTwo(
  owner: Uint32Array,
  start: number,
  end: number,
  second: number,
  rng: () => number,
): void {
  const first = owner[start]!;
  let given = 0;
  for (let at = start; at < end; at++) {
    if (rng() < 0.5) continue;
    owner[at] = second;
    given++;
  }
  const size = end - start;
  if (2 * given > size)
    for (let at = start; at < end; at++) owner[at] = owner[at] === first ? second : first;
  if (given === 0 || given === size) owner[start + Math.floor(rng() * size)] = second;
}

/** One way of being wrong by its name. */
export const RESAMPLES: Record<Mode, Resample> = { participations, projects, duplicates };
