import { componentSpans } from '../kernels/incidence/spans.ts';
import type { Searchable } from '../kernels/incidence/reach.ts';
import type { Reach } from '../kernels/reach.ts';
import { growTo, placeInMemory } from './memory.ts';

interface Exports {
  prepare: (classes: number, events: number, table: number, space: number) => number;
  run: (
    sources: number,
    count: number,
    from: number,
    end: number,
    eventFrom: number,
    eventEnd: number,
  ) => void;
  farnessAt: () => number;
  harmonicAt: () => number;
  reachedAt: () => number;
  eccentricityAt: () => number;
}

/** Searches that run together. */
const LANES = 512;

/** `reachOfClasses`, 512 searches at a time, equal but for the order in which numbers are added. */
export function reachOfClassesWide(
  kernel: WebAssembly.Module,
  { n, members, eventsOf, sources }: Searchable,
  progress: (done: number) => void,
): Reach {
  const laid = [members.offsets, members.items, eventsOf.offsets, eventsOf.items];
  const table = new Uint32Array(laid.length);
  const { memory, addresses, end } = placeInMemory([table, sources, ...laid]);
  const [tableAt = 0, sourcesAt = 0, ...laidAt] = addresses;
  new Uint32Array(memory.buffer, tableAt, laid.length).set(laidAt);
  const { exports } = new WebAssembly.Instance(kernel, { env: { memory } });
  const { prepare, run, farnessAt, harmonicAt, reachedAt, eccentricityAt } =
    exports as unknown as Exports;
  growTo(memory, prepare(n, members.offsets.length - 1, tableAt, end));
  const spanOf = componentSpans({ n, members, eventsOf });
  for (let first = 0; first < sources.length; first += LANES) {
    const count = Math.min(LANES, sources.length - first);
    const low = spanOf(sources[first]!);
    const high = spanOf(sources[first + count - 1]!);
    run(sourcesAt + 4 * first, count, low.from, high.end, low.eventFrom, high.eventEnd);
    progress(first / sources.length);
  }
  const { buffer } = memory;
  return {
    reached: new Uint32Array(buffer, reachedAt(), n).slice(),
    farness: new Float64Array(buffer, farnessAt(), n).slice(),
    harmonic: new Float64Array(buffer, harmonicAt(), n).slice(),
    eccentricity: new Uint32Array(buffer, eccentricityAt(), n).slice(),
  };
}
