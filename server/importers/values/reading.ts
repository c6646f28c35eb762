import type { Facts, ProblemCode } from '../problem-catalogue.ts';

/** A cell understood, or why not. */
export type Reading<V> = { value: V } | { code: ProblemCode; facts: Facts };

export const understood = <V>(value: V): Reading<V> => ({ value });
export const unreadable = (code: ProblemCode, facts: Facts = {}): Reading<never> => ({
  code,
  facts,
});

/** The same cell is read once: for values that repeat down a column, such as dates and codes. */
export const remembering = <V>(
  read: (cell: string) => Reading<V>,
): ((cell: string) => Reading<V>) => {
  const readings = new Map<string, Reading<V>>();
  return (cell) => {
    let reading = readings.get(cell);
    if (reading === undefined) {
      reading = read(cell);
      readings.set(cell, reading);
    }
    return reading;
  };
};
