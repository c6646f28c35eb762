import type { Language } from '../contract/fields.ts';

export type Cell = string | number | boolean | null;

/** A sheet to be handed over: what its columns are called, then its rows. */
export interface ExportTable {
  /** Of the sheet, or of the file within a zip. */
  name: string;
  columns: readonly string[];
  rows: Iterable<readonly Cell[]>;
  /** A text to be read rather than a table: its lines are wrapped, nothing is frozen. */
  prose?: boolean;
}

/** How numbers and cells are parted: as the spreadsheet of that language expects, or the same for every machine. */
export type Notation = Language | 'neutral';

/** Rows that are made into one piece of output: some ten milliseconds of work. */
const PIECE = 500;

/** Rows as texts of many rows each, so that whoever writes them can let others work in between. */
export function* inPieces(
  rows: Iterable<readonly Cell[]>,
  write: (row: readonly Cell[], index: number) => string,
): Generator<string> {
  let piece = '';
  let index = 0;
  for (const row of rows) {
    piece += write(row, index);
    index += 1;
    if (index % PIECE > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
