/** Totals of a column of figures. Where a figure is not defined (null, NaN) it is left out. */

type Figures = ArrayLike<number | null>;

/** Loops over columns as they are: a copy of a long one takes longer than many a measure. */
const isDefined = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && !Number.isNaN(value);

function sumAndCount(values: Figures): { sum: number; count: number } {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!isDefined(value)) continue;
    sum += value;
    count++;
  }
  return { sum, count };
}

export const sumOf = (values: Figures): number => sumAndCount(values).sum;

/** null of nothing. */
export function meanOf(values: Figures): number | null {
  const { sum, count } = sumAndCount(values);
  return count === 0 ? null : sum / count;
}

/** null of nothing. */
export function largestOf(values: Figures): number | null {
  let largest: number | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (isDefined(value) && (largest === null || value > largest)) largest = value;
  }
  return largest;
}

/** How many pass. */
export function countOf(values: Figures, passes: (value: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (isDefined(value) && passes(value)) count++;
  }
  return count;
}
