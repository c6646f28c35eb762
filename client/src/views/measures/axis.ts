import { niceTicks } from './histogram.ts';

/** From values to px along one axis; `ticks` are round and enclose all values. */
export interface Axis {
  at: (value: number) => number;
  ticks: number[];
}

const extent = (values: readonly number[]): [number, number] => {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return low > high ? [0, 1] : [low, high];
};

/** An axis of `length` px. It begins at zero when all values lie to one side of it, so that lengths can be compared. */
export const axisOf = (values: readonly number[], length: number, wanted: number): Axis => {
  const [low, high] = extent(values);
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const ticks = niceTicks(from, to > from ? to : from + 1, wanted);
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const span = last - first || 1;
  return { ticks, at: (value) => ((value - first) / span) * length };
};

/** How far its ticks lie apart. */
export const stepOf = ({ ticks }: Axis): number => (ticks[1] ?? 1) - (ticks[0] ?? 0);
