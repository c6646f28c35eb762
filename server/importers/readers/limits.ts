const MEGABYTE = 1_048_576;

/** What a file may hold. Beyond it the file is refused with the figure and the way out, before its memory is taken. */
export const LIMITS = {
  /** Of the file as it is handed over. */
  bytes: 100 * MEGABYTE,
  /** Of all that an archive or workbook unpacks to, by its own directory. */
  unzippedBytes: 600 * MEGABYTE,
  /** Unpacked bytes for each packed one, of an entry that is large at all: text packs to a tenth, a bomb to a thousandth. */
  zipRatio: 300,
  zipRatioFrom: 20 * MEGABYTE,
  zipEntries: 10_000,
  rows: 1_000_000,
  columns: 2_000,
  cells: 20_000_000,
  /** Characters in one cell: what a spreadsheet itself can hold is 32,767. */
  cellLength: 100_000,
  sheets: 500,
} as const;
