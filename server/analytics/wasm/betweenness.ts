import type { Core } from '../kernels/incidence/core.ts';
import type { CoreShares } from '../kernels/incidence/core-brandes.ts';
import { growTo, placeInMemory } from './memory.ts';

interface Exports {
  prepare: (classes: number, events: number, table: number, space: number) => number;
  begin: () => void;
  run: (sources: number, count: number) => void;
  throughAt: () => number;
  mostPaths: () => number;
}

const stopped = (): never => {
  throw new Error('The kernel of betweenness stopped itself.');
};

/** Sources between two reports of progress: a multiple of the lanes. */
const ROUND = 64;

/** `coreShares` with eight sources at a time, equal but for the order in which numbers are added. */
export function coreSharesWide(
  kernel: WebAssembly.Module,
  core: Core,
  sources: Uint32Array,
  progress: (done: number) => void,
): CoreShares {
  const { membersOf, eventsOf, near, again } = core;
  const laid = [
    ...[membersOf, eventsOf, near, again].flatMap(({ offsets, items }) => [offsets, items]),
    again.times,
    core.size,
    core.weight,
    core.hanging,
  ];
  const table = new Uint32Array(laid.length);
  const { memory, addresses, end } = placeInMemory([table, sources, ...laid]);
  const [tableAt = 0, sourcesAt = 0, ...laidAt] = addresses;
  new Uint32Array(memory.buffer, tableAt, laid.length).set(laidAt);
  const { exports } = new WebAssembly.Instance(kernel, { env: { memory, abort: stopped } });
  const { prepare, begin, run, throughAt, mostPaths } = exports as unknown as Exports;
  growTo(memory, prepare(core.n, core.hanging.length, tableAt, end));
  begin();
  for (let first = 0; first < sources.length; first += ROUND) {
    run(sourcesAt + 4 * first, Math.min(ROUND, sources.length - first));
    progress(first / sources.length);
  }
  const sums = new Float64Array(memory.buffer, throughAt(), core.n);
  return { through: sums.map((sum, group) => sum / core.size[group]!), mostPaths: mostPaths() };
}
