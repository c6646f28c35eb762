import type { Graph } from '../../network/types.ts';
import type { Reach } from './reach.ts';

/** One breadth-first search from each node. O(n · m). */
export function reachAlongTies(
  { n, offsets, targets }: Pick<Graph, 'n' | 'offsets' | 'targets'>,
  progress: (done: number) => void,
): Reach {
  const reach: Reach = {
    reached: new Uint32Array(n),
    farness: new Float64Array(n),
    harmonic: new Float64Array(n),
    eccentricity: new Uint32Array(n),
  };
  const seenFrom = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  for (let source = 0; source < n; source++) {
    seenFrom[source] = source;
    queue[0] = source;
    let found = 1;
    for (let from = 0, distance = 1; from < found; distance++) {
      const end = found;
      for (; from < end; from++) {
        const u = queue[from]!;
        for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
          const v = targets[at]!;
          if (seenFrom[v] === source) continue;
          seenFrom[v] = source;
          queue[found++] = v;
        }
      }
      if (found === end) break;
      reach.farness[source]! += distance * (found - end);
      reach.harmonic[source]! += (found - end) / distance;
      reach.eccentricity[source] = distance;
    }
    reach.reached[source] = found - 1;
    progress(source / n);
  }
  return reach;
}
