import * as fc from 'fast-check';
import { csrFromLists } from '../../../../server/network/csr.ts';
import type { Csr } from '../../../../server/network/types.ts';

/** Members of each project, by chance: empty projects, projects of one and organisations without any are among them. */
export const anyMembers = ({ nodes = 9, events = 8 } = {}) =>
  fc.integer({ min: 1, max: nodes }).chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.array(fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength: n }), {
        maxLength: events,
      }),
    ),
  );

export const rowsOf = ({ offsets, items }: Csr): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, row) => [
    ...items.subarray(offsets[row], offsets[row + 1]),
  ]);

export const keyOf = (rows: Csr): string =>
  rowsOf(rows)
    .map((row) => row.toSorted((a, b) => a - b).join(' '))
    .join('|');

const combinations = (from: readonly number[], size: number): number[][] =>
  size === 0
    ? [[]]
    : from.flatMap((item, at) =>
        combinations(from.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
      );

/** Every two-mode network in which rows have these lengths and each of `columns` is held so often. */
export function allNetworks(lengths: readonly number[], columns: readonly number[]): Csr[] {
  const all = columns.map((_, column) => column);
  const extend = (row: number, left: readonly number[]): number[][][] => {
    if (row === lengths.length) return left.every((count) => count === 0) ? [[]] : [];
    const open = all.filter((column) => left[column]! > 0);
    return combinations(open, lengths[row]!).flatMap((items) =>
      extend(
        row + 1,
        left.map((count, column) => count - Number(items.includes(column))),
      ).map((rest) => [items, ...rest]),
    );
  };
  return extend(0, columns).map(csrFromLists);
}

/**
 * Whether counts are as equal as chance makes them: chi-square, as a distance from its mean in standard deviations. Under equality it
 * exceeds 4 less than once in ten thousand.
 */
export function distanceFromEqual(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (square - freedom) / Math.sqrt(2 * freedom);
}

/** Kolmogorov and Smirnov's distance of a sample from the uniform distribution on 0 to 1. */
export function distanceFromUniform(sample: readonly number[]): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted.reduce(
    (worst, value, at) =>
      Math.max(worst, (at + 1) / sorted.length - value, value - at / sorted.length),
    0,
  );
}

/** What that distance exceeds once in a thousand samples of a uniform distribution. */
export const ksLimit = (size: number): number => 1.95 / Math.sqrt(size);

/** Correlation of each value with the next. */
export function autocorrelation(series: readonly number[]): number {
  const mean = series.reduce((a, b) => a + b, 0) / series.length;
  let together = 0;
  let variance = 0;
  series.forEach((value, at) => {
    variance += (value - mean) ** 2;
    if (at > 0) together += (value - mean) * (series[at - 1]! - mean);
  });
  return together / variance;
}
