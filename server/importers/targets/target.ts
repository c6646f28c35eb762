import type { Text } from '../../contract/fields.ts';
import type { Mapping } from '../../contract/imports.ts';
import type { Facts } from '../row-facts.ts';
import type { Reading, Trouble } from '../values/reading.ts';

/** The column that a reader is made for: what its cells have in common decides how each is read. */
export interface ColumnContext {
  dateFormat: NonNullable<Mapping['dateFormat']>;
  /** Every cell that is not empty. */
  cells: () => Iterable<string>;
}

/** Reads a cell into facts, or says why it cannot, or how it did. A target that is already filled keeps what it has. */
export type CellReader = (cell: string, facts: Facts) => Trouble | null;

/** Somewhere a column can go. A family, such as identifiers of any scheme, has a `<...>` in its name and `variant` holds what stands there. */
export interface Target {
  name: string;
  describes: Text;
  /** The codes that a cell must come to, when it is one of a list. */
  codes?: readonly string[];
  reader: (column: ColumnContext, variant: string) => CellReader;
}

/** A target that puts one value of type V in one place. */
export const target = <V>(definition: {
  name: string;
  describes: Text;
  codes?: readonly string[];
  read: (column: ColumnContext, variant: string) => (cell: string) => Reading<V>;
  put: (facts: Facts, value: V, variant: string) => void;
}): Target => ({
  name: definition.name,
  describes: definition.describes,
  ...(definition.codes === undefined ? {} : { codes: definition.codes }),
  reader: (column, variant) => {
    const read = definition.read(column, variant);
    return (cell, facts) => {
      const reading = read(cell);
      if ('code' in reading) return reading;
      definition.put(facts, reading.value, variant);
      return reading.note ?? null;
    };
  },
});
