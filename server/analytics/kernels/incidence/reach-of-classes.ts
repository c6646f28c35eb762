import type { Csr } from '../../../network/types.ts';
import type { Reach } from '../reach.ts';
import type { Searchable } from './reach.ts';

/** Searches run together, one bit each. */
const LANES = 32;

const bitCount = (word: number): number => {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** All bits that the items of a row have. */
const union = ({ offsets, items }: Csr, row: number, bits: Int32Array): number => {
  let all = 0;
  for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) all |= bits[items[at]!]!;
  return all;
};

/**
 * Breadth-first searches from all sources, many at once, a bit for each (Then et al. 2014, PVLDB 8:449-460). Distance is symmetric, so
 * each class counts the sources that come to it. A source does not count for its own class. The plain form, 32 searches at once.
 */
export function reachOfClasses(
  { n, members, eventsOf, sources }: Searchable,
  progress: (done: number) => void,
): Reach {
  const reach: Reach = {
    reached: new Uint32Array(n),
    farness: new Float64Array(n),
    harmonic: new Float64Array(n),
    eccentricity: new Uint32Array(n),
  };
  const events = members.offsets.length - 1;
  const seen = new Int32Array(n);
  const front = new Int32Array(n);
  const eventSeen = new Int32Array(events);
  const eventFront = new Int32Array(events);
  for (let first = 0; first < sources.length; first += LANES) {
    seen.fill(0);
    front.fill(0);
    eventSeen.fill(0);
    for (let lane = 0; lane < Math.min(LANES, sources.length - first); lane++) {
      front[sources[first + lane]!]! |= 1 << lane;
      seen[sources[first + lane]!]! |= 1 << lane;
    }
    for (let distance = 1, alive = true; alive; distance++) {
      for (let event = 0; event < events; event++) {
        eventFront[event] = union(members, event, front) & ~eventSeen[event]!;
        eventSeen[event]! |= eventFront[event]!;
      }
      alive = false;
      for (let group = 0; group < n; group++) {
        const fresh = union(eventsOf, group, eventFront) & ~seen[group]!;
        front[group] = fresh;
        if (fresh === 0) continue;
        alive = true;
        seen[group]! |= fresh;
        const count = bitCount(fresh);
        reach.reached[group]! += count;
        reach.farness[group]! += count * distance;
        reach.harmonic[group]! += count / distance;
        if (reach.eccentricity[group]! < distance) reach.eccentricity[group] = distance;
      }
    }
    progress(first / sources.length);
  }
  return reach;
}
