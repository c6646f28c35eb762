import type { Mapping, Shape } from '../../contract/imports.ts';
import type { Territory } from '../../contract/territory.ts';
import type { Table } from '../table.ts';
import { assignMeanings, type Assigned } from './assign-meanings.ts';
import { profileColumn } from './column-profile.ts';
import { columnOf, type Column } from './column.ts';
import { knownPlaces } from './places.ts';
import { filledCells, sampleRows } from './sample.ts';
import { toTargets } from './to-targets.ts';
import type { Guess } from './guess.ts';

/** What a table seems to be. */
export interface Guessed {
  shape: Shape;
  guesses: Guess[];
  columns: Mapping['columns'];
  values: Mapping['values'];
  constants: Mapping['constants'];
  dateFormat: 'dmy' | 'mdy';
  /** 0 to 1: how much of what its shape needs was found, and how surely. */
  confidence: number;
}

const AMBIGUOUS = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b/u;

/** Month before day when some date can only be read so and none the other way. */
const dateFormatOf = (
  columns: readonly Column[],
  cellsOf: (column: number) => string[],
): 'dmy' | 'mdy' => {
  let balance = 0;
  for (const { index, profile } of columns) {
    if (profile.dates < 0.3) continue;
    for (const cell of cellsOf(index)) {
      const [, first, second] = AMBIGUOUS.exec(cell) ?? [];
      if (Number(first) > 12) balance += 1;
      if (Number(second) > 12) balance -= 1;
    }
  }
  return balance < 0 ? 'mdy' : 'dmy';
};

/** Headings and cells -> what each column means. O(columns × rows of the sample). */
export const guessColumns = (
  table: Pick<Table, 'columns' | 'rows'>,
  territories: readonly Territory[],
  wanted: Shape | null,
  sheet: string,
): Guessed => {
  const places = knownPlaces(territories);
  const sample = sampleRows(table.rows);
  const cellsOf = (column: number): string[] => filledCells(sample.spread, column);
  const columns = table.columns.map((heading, index) =>
    columnOf(index, heading, profileColumn(cellsOf(index), sample.spread.length, places)),
  );
  const assigned: Assigned = assignMeanings(columns, sample, wanted, sheet);
  return { ...toTargets(columns, assigned, sample), dateFormat: dateFormatOf(columns, cellsOf) };
};
