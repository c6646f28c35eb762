/** A bin of a histogram: values from `from` (included) to `to` (excluded, but in the last). */
export interface Bin {
  from: number;
  to: number;
  count: number;
}

const NICE = [1, 2, 2.5, 5, 10];

/** Differences below this are none: nothing can be divided by them. */
const NOTHING = 1e-300;

/** The roundest step that is not smaller. */
export const niceStep = (step: number): number => {
  if (!(step > NOTHING)) return 1;
  const power = 10 ** Math.floor(Math.log10(step));
  return (NICE.find((each) => each * power >= step * (1 - 1e-9)) ?? 10) * power;
};

/** Round numbers from at or below `low` to at or above `high`, about `wanted` of them. */
export const niceTicks = (low: number, high: number, wanted: number): number[] => {
  if (!(high > low)) return [low];
  const step = niceStep((high - low) / wanted);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
};

/** Values in bins of equal and round width; whole numbers never share a bin with half a neighbour. */
export const histogram = (values: readonly number[], wanted = 24): Bin[] => {
  if (values.length === 0) return [];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const whole = values.every(Number.isInteger);
  const raw = niceStep((high - low) / wanted);
  const step = whole ? Math.max(1, Math.ceil(raw)) : raw;
  const start = Math.floor(low / step + 1e-9) * step;
  const count = Math.max(1, Math.floor((high - start) / step + 1e-9) + 1);
  const bins = Array.from({ length: count }, (_, at) => ({
    from: Number((start + at * step).toPrecision(12)),
    to: Number((start + (at + 1) * step).toPrecision(12)),
    count: 0,
  }));
  for (const value of values) {
    const at = Math.floor((value - start) / step + 1e-9);
    // What lies on a border by a hair belongs inside.
    const bin = bins[Math.min(count - 1, Math.max(0, at))];
    if (bin !== undefined) bin.count += 1;
  }
  return bins;
};
