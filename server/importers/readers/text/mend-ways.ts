import { parseRecords, type Dialect } from './parse-records.ts';

/** Other ways to part a row that has not the width of its table; which of them is right, its columns tell. */

const OTHER_DELIMITERS = [';', ',', '\t', '|', ' '] as const;
const MOST_SPLITS = 2_000;
/** A separator is looked for anywhere only inside a cell no longer than this. */
const SHORT_CELL = 60;

/** Rows some cells too wide, made as wide as they should be: an empty cell left out, or a run of cells joined again. */
const narrowed = (cells: readonly string[], width: number, delimiter: string): string[][] => {
  const surplus = cells.length - width;
  if (surplus <= 0 || surplus > width) return [];
  const joined = Array.from({ length: width }, (_, at) => [
    ...cells.slice(0, at),
    cells.slice(at, at + surplus + 1).join(delimiter),
    ...cells.slice(at + surplus + 1),
  ]);
  const dropped =
    surplus === 1
      ? cells.flatMap((cell, at) => (cell.trim() === '' ? [cells.toSpliced(at, 1)] : []))
      : [];
  return [...dropped, ...joined];
};

const placesIn = (cell: string): number[] => {
  const quote = cell.indexOf('"');
  if (quote > 0) return [quote];
  return cell.length <= SHORT_CELL
    ? Array.from({ length: Math.max(0, cell.length - 1) }, (_, at) => at + 1)
    : [];
};

/** Rows one cell too narrow, parted where a separator may be missing: at a quotation mark, or anywhere inside a short cell. */
const widened = (cells: readonly string[], width: number): string[][] =>
  cells.length === width - 1
    ? cells
        .flatMap((cell, at) =>
          placesIn(cell).map((place) =>
            cells.toSpliced(at, 1, cell.slice(0, place), cell.slice(place).replace(/^"|"$/gu, '')),
          ),
        )
        .slice(0, MOST_SPLITS)
    : [];

/** The cells of a line that, with its separators and marks, was put in quotation marks as a whole, as if it were one cell. */
const unwrapped = (line: string, dialect: Dialect): string[] => {
  const wrapped = /^\s*"(.*)"[\s;,]*$/u.exec(line.replace(/\r?\n$|\r$/u, ''))?.[1];
  if (wrapped === undefined) return [];
  const inner = wrapped.replaceAll('""', '"');
  return parseRecords(inner, dialect, { mend: 'same-line' }).cells[0] ?? [];
};

/** The text of one record -> its cells in every other way that has the given width. */
export const otherWays = (
  line: string,
  cells: readonly string[],
  dialect: Dialect,
  width: number,
): string[][] => {
  const fitted = (row: string[], delimiter: string): string[][] =>
    row.length === width ? [row] : narrowed(row, width, delimiter);
  const withOther = OTHER_DELIMITERS.filter(
    (delimiter) => delimiter !== dialect.delimiter && line.includes(delimiter),
  ).flatMap((delimiter) => {
    const again = parseRecords(line, { ...dialect, delimiter });
    return again.cells.length === 1 ? fitted(again.cells[0] ?? [], delimiter) : [];
  });
  return [
    ...narrowed(cells, width, dialect.delimiter),
    ...widened(cells, width),
    ...fitted(unwrapped(line, dialect), dialect.delimiter),
    ...withOther,
  ];
};
