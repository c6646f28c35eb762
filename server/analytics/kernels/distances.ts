import type { Graph } from '../../network/types.ts';

export interface Distances {
  /** Ordered pairs of different nodes with a path between them, and the sum of their distances. */
  pairs: number;
  total: number;
  /** Greatest distance from each node to any it reaches. */
  eccentricity: Uint32Array;
}

/** Breadth-first searches run together, one bit each. */
const LANES = 32;

const bitCount = (word: number): number => {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Distances in steps between all nodes, by multi-source breadth-first search (Then et al. 2014, PVLDB 8:449-460). O(n · m / 32) to O(n · m). */
export function distances(
  { n, offsets, targets }: Pick<Graph, 'n' | 'offsets' | 'targets'>,
  progress: (done: number) => void,
): Distances {
  const eccentricity = new Uint32Array(n);
  const seen = new Int32Array(n);
  let frontier = new Int32Array(n);
  let next = new Int32Array(n);
  let pairs = 0;
  let total = 0;
  for (let first = 0; first < n; first += LANES) {
    const lanes = Math.min(LANES, n - first);
    seen.fill(0);
    frontier.fill(0);
    for (let lane = 0; lane < lanes; lane++) {
      frontier[first + lane] = 1 << lane;
      seen[first + lane] = 1 << lane;
    }
    for (let distance = 1, alive = -1; alive !== 0; distance++) {
      next.fill(0);
      for (let u = 0; u < n; u++) {
        const bits = frontier[u]!;
        if (bits === 0) continue;
        for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++)
          next[targets[at]!]! |= bits;
      }
      alive = 0;
      for (let v = 0; v < n; v++) {
        const fresh = next[v]! & ~seen[v]!;
        next[v] = fresh;
        if (fresh === 0) continue;
        seen[v]! |= fresh;
        alive |= fresh;
        const reached = bitCount(fresh);
        pairs += reached;
        total += reached * distance;
      }
      for (let lane = 0; lane < lanes; lane++) {
        if ((alive & (1 << lane)) !== 0) eccentricity[first + lane] = distance;
      }
      [frontier, next] = [next, frontier];
    }
    progress(first / n);
  }
  return { pairs, total, eccentricity };
}
