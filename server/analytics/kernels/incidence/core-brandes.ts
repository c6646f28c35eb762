import type { Csr } from '../../../network/types.ts';
import type { Core } from './core.ts';

export interface CoreShares {
  /** Of each class of the core: what passes through one of its nodes on shortest paths between the sources and all others. */
  through: Float64Array;
  /** Most shortest paths found from one source to the nodes of one class. */
  mostPaths: number;
}

/** Sum of the values of a row's items. */
const sumOver = ({ offsets, items }: Csr, row: number, values: Float64Array): number => {
  let sum = 0;
  for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) sum += values[items[at]!]!;
  return sum;
};

/** The same for the neighbours of a class, pairs met more than once put right; `events` has the sum of each event. */
const sumOverNeighbours = (
  { eventsOf, near, again }: Core,
  u: number,
  events: Float64Array,
  values: Float64Array,
): number => {
  let sum = sumOver(eventsOf, u, events) + sumOver(near, u, values);
  for (let at = again.offsets[u]!, end = again.offsets[u + 1]!; at < end; at++)
    sum -= again.times[at]! * values[again.items[at]!]!;
  return sum;
};

/** Rows in the order in which they were met, level by level. */
function createLevels(rows: number) {
  const seen = new Uint8Array(rows);
  const met = new Uint32Array(rows);
  const from = [0, 0];
  return {
    met,
    from,
    count: 0,
    meet(row: number): void {
      if (seen[row] === 1) return;
      seen[row] = 1;
      met[this.count++] = row;
    },
    meetAll({ offsets, items }: Csr, row: number): void {
      for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) this.meet(items[at]!);
    },
    /** Ends the level `depth`. */
    close(depth: number): void {
      from[depth + 1] = this.count;
    },
    forget(): void {
      for (let i = 0; i < this.count; i++) seen[met[i]!] = 0;
      this.count = 0;
    },
  };
}

/**
 * Brandes' accumulation (2001, J. Math. Sociology 25:163-177) on the core of a two-mode network, from the given sources (`sourcesOf`).
 * Paths lead from class to class through events. An event first met at distance d holds classes at d and d + 1 only, so that on the way
 * out a sum over all its members finds those at d while the others are still 0, and on the way back those at d + 1. The same holds of
 * ties listed one by one. O(participations + ties listed) a source. This is the plain form, for one source at a time.
 */
export function coreShares(
  core: Core,
  sources: Uint32Array,
  progress: (done: number) => void,
): CoreShares {
  const { n, size, weight, hanging, membersOf, eventsOf, near } = core;
  const through = new Float64Array(n);
  /** Shortest paths to all nodes of a class, to an event. */
  const paths = new Float64Array(n);
  const pathsTo = new Float64Array(hanging.length);
  /** What a class, an event hands back to those before it, for each path. */
  const gain = new Float64Array(n);
  const gainOf = new Float64Array(hanging.length);
  /** Values of one level, kept apart until all are known. */
  const level = new Float64Array(n);
  const nodes = createLevels(n);
  const events = createLevels(hanging.length);
  let mostPaths = 0;

  /** Goes out from a source; the depth of the last level. */
  const goOut = (source: number): number => {
    if (source < n) {
      nodes.meet(source);
      paths[source] = 1;
    } else {
      events.meet(source - n);
      pathsTo[source - n] = 1;
    }
    nodes.close(0);
    for (let depth = 0; ; depth++) {
      const before = events.count;
      for (let i = nodes.from[depth]!; i < nodes.count; i++)
        events.meetAll(eventsOf, nodes.met[i]!);
      for (let i = before; i < events.count; i++)
        pathsTo[events.met[i]!] = sumOver(membersOf, events.met[i]!, paths);
      events.close(depth);
      const start = nodes.count;
      for (let i = events.from[depth]!; i < events.count; i++)
        nodes.meetAll(membersOf, events.met[i]!);
      for (let i = nodes.from[depth]!; i < start; i++) nodes.meetAll(near, nodes.met[i]!);
      if (nodes.count === start) return depth;
      nodes.close(depth + 1);
      for (let i = start; i < nodes.count; i++) {
        level[i] = sumOverNeighbours(core, nodes.met[i]!, pathsTo, paths);
      }
      for (let i = start; i < nodes.count; i++) {
        const u = nodes.met[i]!;
        paths[u] = size[u]! * level[i]!;
        if (paths[u] > mostPaths) mostPaths = paths[u];
      }
    }
  };

  /** Comes back, level by level; `behind` organisations see the core from this source. */
  const comeBack = (depth: number, behind: number): void => {
    for (let d = depth; d > 0; d--) {
      for (let i = events.from[d]!; i < events.from[d + 1]!; i++) {
        const event = events.met[i]!;
        gainOf[event] = hanging[event]! / pathsTo[event]! + sumOver(membersOf, event, gain);
      }
      const [from, end] = [nodes.from[d]!, nodes.from[d + 1]!];
      for (let i = from; i < end; i++) {
        const u = nodes.met[i]!;
        level[i] = sumOverNeighbours(core, u, gainOf, gain);
        through[u]! += (behind * paths[u]! * level[i]!) / size[u]!;
      }
      for (let i = from; i < end; i++) {
        const u = nodes.met[i]!;
        gain[u] = size[u]! * (weight[u]! / paths[u]! + level[i]!);
      }
    }
  };

  const forget = (): void => {
    for (let i = 0; i < nodes.count; i++) {
      paths[nodes.met[i]!] = 0;
      gain[nodes.met[i]!] = 0;
    }
    for (let i = 0; i < events.count; i++) {
      pathsTo[events.met[i]!] = 0;
      gainOf[events.met[i]!] = 0;
    }
    nodes.forget();
    events.forget();
  };

  sources.forEach((source, number) => {
    comeBack(goOut(source), source < n ? weight[source]! : hanging[source - n]!);
    forget();
    if (number % 64 === 0) progress(number / sources.length);
  });
  return { through, mostPaths };
}
