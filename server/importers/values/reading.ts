import type { Facts, ProblemCode } from '../problem-catalogue.ts';

/** Why a cell cannot be read, or what was done to read it. */
export interface Trouble {
  code: ProblemCode;
  facts: Facts;
  /** What would do instead, the likeliest first; asked only when the trouble is told. */
  suggest: () => readonly string[];
}

/** A cell understood, perhaps with a note about how; or why not. */
export type Reading<V> = { value: V; note?: Trouble } | Trouble;

const NONE = (): readonly string[] => [];

export const understood = <V>(value: V): Reading<V> => ({ value });
export const unreadable = (
  code: ProblemCode,
  facts: Facts = {},
  suggest: () => readonly string[] = NONE,
): Trouble => ({ code, facts, suggest });
/** Understood, but the person should know how. */
export const noted = <V>(value: V, note: Trouble): Reading<V> => ({ value, note });

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
