/** Totals of a column of figures. Where a figure is not defined (null, NaN) it is left out. */

type Figures = ArrayLike<number | null>;

const defined = (values: Figures): number[] =>
  Array.from(values).filter((value): value is number => value !== null && !Number.isNaN(value));

export const sumOf = (values: Figures): number => defined(values).reduce((a, b) => a + b, 0);

/** null of nothing. */
export const meanOf = (values: Figures): number | null => {
  const { length } = defined(values);
  return length === 0 ? null : sumOf(values) / length;
};

/** null of nothing. */
export const largestOf = (values: Figures): number | null =>
  defined(values).reduce<number | null>((a, b) => (a === null || b > a ? b : a), null);

/** How many pass. */
export const countOf = (values: Figures, passes: (value: number) => boolean): number =>
  defined(values).filter(passes).length;
