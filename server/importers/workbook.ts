import type { Encoding } from '../contract/imports.ts';

/** A row of a sheet as text, before anybody knows where its header is. */
export interface GridRow {
  /** What a spreadsheet shows beside it; of a text file the line of the table, 1 is the first. */
  row: number;
  /** As many as the file has in that row. Merged cells repeat their value; dates are YYYY-MM-DD, numbers as a program writes them. */
  cells: string[];
}

/** One sheet of a workbook, or a whole text file. */
export interface Grid {
  name: string;
  hidden: boolean;
  /** Every row that holds something, titles and totals included. */
  rows: GridRow[];
  /** Rows that could only be read with doubts. */
  oddities: Oddity[];
}

/** A row that could only be read with doubts. */
export interface Oddity {
  row: number;
  /**
   * `odd-quotes`: its quotation marks are irregular; `odd-separators`: it had too many, too few or other separators than the table and was
   * read so as to suit the columns; `formula-without-value`: a formula in it was saved without its result, and is read as empty.
   */
  code: 'odd-quotes' | 'odd-separators' | 'formula-without-value';
}

/** A file as sheets of text: what every reader gives. */
export interface Workbook {
  /** Id of the reader. */
  format: string;
  grids: Grid[];
  /** Of a text file. */
  encoding?: Encoding;
  delimiter?: string;
  /** When the encoding is not certain: those it may be in, the one in use first, each with a telling sample. */
  encodings: { encoding: Encoding; sample: string }[];
}

/** What a mapping may say about reading, before anything is understood. */
export interface ReadingOptions {
  encoding?: Encoding;
  delimiter?: string;
  /** Headings that a mapping names: the best witnesses of how a text table is parted. */
  headings?: readonly string[];
}
