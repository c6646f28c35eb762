import { rowCount, transpose } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { KERNELS } from '../../wasm/module.ts';
import { reachOfClassesWide } from '../../wasm/reach.ts';
import type { Reach } from '../reach.ts';
import { classesOf, type Classes } from './classes.ts';
import { eventsThatTie, keepEvents } from './contained.ts';
import { reachOfClasses } from './reach-of-classes.ts';

/** A two-mode network ready for searches from all its nodes together. */
export interface Searchable extends Pick<Classes, 'n' | 'members'> {
  eventsOf: Csr;
  /** Class of each source, in the order of the classes, one entry a node. */
  sources: Uint32Array;
}

/** Fewer nodes are searched sooner than the compiled kernel can be set up. */
const WORTH_COMPILING = 256;

/**
 * Distances from each node to all others, of nodes tied by shared events. Found on the events, nodes of the same events taken as one:
 * they are one step from each other and equally far from all others. O(participations · levels · n / lanes).
 */
export function reachByEvents(events: Csr, n: number, progress: (done: number) => void): Reach {
  const kept = keepEvents(events, eventsThatTie(events, transpose(events, n)));
  const gone = { nodeGone: new Uint8Array(n), eventGone: new Uint8Array(rowCount(kept)) };
  const classes = classesOf(kept, transpose(kept, n), gone);
  const searchable: Searchable = {
    n: classes.n,
    members: classes.members,
    eventsOf: transpose(classes.members, classes.n),
    sources: Uint32Array.from(classes.classOf.filter((group) => group !== -1)).toSorted(),
  };
  const kernel = KERNELS.reach;
  const found =
    kernel === null || searchable.sources.length < WORTH_COMPILING
      ? reachOfClasses(searchable, progress)
      : reachOfClassesWide(kernel, searchable, progress);
  return toNodes(classes, found);
}

/** From classes to nodes: to what a class reaches come the others of the same class, one step away. */
function toNodes({ classOf, size }: Classes, found: Reach): Reach {
  const n = classOf.length;
  const reach: Reach = {
    reached: new Uint32Array(n),
    farness: new Float64Array(n),
    harmonic: new Float64Array(n),
    eccentricity: new Uint32Array(n),
  };
  classOf.forEach((group, node) => {
    if (group === -1) return;
    const twins = size[group]! - 1;
    reach.reached[node] = found.reached[group]! + twins;
    reach.farness[node] = found.farness[group]! + twins;
    reach.harmonic[node] = found.harmonic[group]! + twins;
    reach.eccentricity[node] = Math.max(found.eccentricity[group]!, Math.min(1, twins));
  });
  return reach;
}
