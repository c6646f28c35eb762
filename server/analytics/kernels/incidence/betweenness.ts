import { transpose } from '../../../network/csr.ts';
import type { Csr } from '../../../network/types.ts';
import { eventsThatTie, keepEvents } from './contained.ts';
import { coreOf, type Core } from './core.ts';
import { coreSharesWide } from '../../wasm/betweenness.ts';
import { KERNELS } from '../../wasm/module.ts';
import { coreShares } from './core-brandes.ts';
import { componentSizes, peel, throughBranches } from './forest.ts';
import { sourcesOf } from './sources.ts';

/** Beyond this a count of paths is no longer a whole number in floating point. */
const WHOLE = 2 ** 53;

/** A two-mode network made small enough to search: what is known in closed form, and the core that is not. */
export interface Reduced {
  /** Of each node: what passes there for certain, each unordered pair once. */
  certain: Float64Array;
  core: Core;
  sources: Uint32Array;
}

/**
 * Drops events that tie nobody anew, takes off what hangs by one thread, and merges nodes that take part in the same events
 * (after Sarıyüce et al. 2013, Shattering and compressing networks for betweenness centrality, there for one-mode networks).
 */
export function reduce(events: Csr, n: number): Reduced {
  const membersOf = keepEvents(events, eventsThatTie(events, transpose(events, n)));
  const eventsOf = transpose(membersOf, n);
  const peeled = peel(membersOf, eventsOf);
  const core = coreOf(membersOf, eventsOf, peeled);
  return {
    certain: throughBranches(peeled, componentSizes(membersOf, eventsOf)),
    core,
    sources: sourcesOf(core),
  };
}

/** Fewer sources have been searched from before the compiled kernel is set up. */
const WORTH_COMPILING = 64;

/** Eight sources at a time where the compiled kernel is there and pays, else one by one. */
const searchFrom: typeof coreShares = (core, sources, progress) =>
  KERNELS.betweenness === null || sources.length < WORTH_COMPILING
    ? coreShares(core, sources, progress)
    : coreSharesWide(KERNELS.betweenness, core, sources, progress);

/** Which of several equal shares of the sources. */
export interface Share {
  part: number;
  parts: number;
}

/** Sources that stay together: a multiple of those searched at once. */
const STRETCH = 64;

/**
 * Betweenness of nodes tied by shared events, computed on the events and never on the ties, of which there may be far more: see
 * `reduce` and `coreShares`. Null when counts of paths exceed what floating point counts exactly, for then pairs that share several
 * events could lose digits. Of several shares of the work, the results add up. O(sources · participations of the core).
 */
export function betweennessByEvents(
  events: Csr,
  n: number,
  progress: (done: number) => void,
  { part, parts }: Share = { part: 0, parts: 1 },
): Float64Array | null {
  const { certain, core, sources } = reduce(events, n);
  const own = sources.filter((_, i) => Math.floor(i / STRETCH) % parts === part);
  const { through, mostPaths } = searchFrom(core, own, progress);
  // A pair met several times is counted as often before the surplus is taken off.
  const mostTimes = 1 + core.again.times.reduce((a, b) => Math.max(a, b), 0);
  if (mostPaths * mostTimes > WHOLE) return null;
  return certain.map((value, node) => {
    const group = core.classOf[node]!;
    // Every pair of the core was met from both its ends.
    return (part === 0 ? value : 0) + (group === -1 ? 0 : through[group]! / 2);
  });
}
