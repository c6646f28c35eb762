import type { Mapping, Marks } from '../contract/imports.ts';
import type { Oddity } from './workbook.ts';

/** A file as cells of text, before anybody knows what they mean. */
export interface Table {
  /** Headings, each different: a second "Name" is "Name (2)", an empty one is "#3" by its position. */
  columns: string[];
  /** Rows below the header that hold something. */
  rows: TableRow[];
  /** How it was read, to come back in the mapping. */
  reading: Reading;
  sections?: Sections | null;
  /** Columns that hold nothing but marks, or held them before each mark became a row. */
  marks?: Marks | null;
  /** Rows that could only be read with doubts: row number -> what is odd. */
  oddities: Oddity[];
}

/** What titles of sections became. */
export interface Sections {
  /** Heading of the column. */
  heading: string;
  /** Titles that there are. */
  count: number;
  /** First row below the first of them. */
  row: number;
}

export interface TableRow {
  /** Line of the table, the header counted, 1 is the first: what a spreadsheet shows beside it. */
  row: number;
  /** As many as the file has in that row, which may be fewer or more than the headings. */
  cells: string[];
}

export type Reading = Pick<
  Mapping,
  'sheet' | 'headerRow' | 'headerRows' | 'lastRow' | 'crossed' | 'encoding' | 'delimiter'
>;

/** What a person hands over. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}
