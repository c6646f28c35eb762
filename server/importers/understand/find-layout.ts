import type { Mapping } from '../../contract/imports.ts';
import { cleanCell } from '../clean-cell.ts';

import { headings } from '../readers/headings.ts';
import type { Grid, GridRow } from '../workbook.ts';
import {
  filledCells,
  headerScore,
  isHeadings,
  isTextual,
  isUnderstood,
  valueColumns,
} from './header-row.ts';
import { hasNoHeader } from './no-header.ts';
import { lastDataRow } from './table-foot.ts';

/** Where the table stands on its sheet. Row numbers are those of the sheet. */
export interface Layout {
  /** 0: there is none, and columns go by their letters. */
  headerRow: number;
  headerRows: number;
  /** Null when nothing below the table is left out. */
  lastRow: number | null;
  columns: string[];
  /** How much the header looks like one: the number of headings that are understood, and a part for the rest. */
  score: number;
}

/** Titles and comments above a header are seldom longer. */
const SEARCHED_ROWS = 40;
const SAMPLE_ROWS = 200;
/** Filled cells of a usual row. */
const usualWidth = (rows: readonly GridRow[]): number => {
  const widths = rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => filledCells(cells).length)
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
};

/** A row of groups above the headings: "Capofila | | Partner | |" over "Nome | CF | Nome | CF". */
const isGroupRow = (row: GridRow, header: GridRow): boolean => {
  const filled = filledCells(row.cells);
  const different = new Set(filled);
  const below = filledCells(header.cells);
  return (
    different.size >= 2 &&
    filled.every((cell) => isTextual(cell) && cell.length <= 60) &&
    different.size < below.length &&
    new Set(below).size < below.length
  );
};

/** Group headings reach to the right until the next one. */
const spread = (cells: readonly string[], width: number): string[] => {
  let last = '';
  return Array.from({ length: width }, (_, index) => {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') last = cell;
    return last;
  });
};

/** Headings of one or several rows, one under the other: equal ones are said once. */
const joinedHeadings = (rows: readonly GridRow[]): string[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const lines = rows.map(({ cells }, index) =>
    index < rows.length - 1 &&
    filledCells(cells).length < filledCells(rows.at(-1)?.cells ?? []).length
      ? spread(cells, width)
      : cells,
  );
  return headings(
    Array.from({ length: width }, (_, column) =>
      [...new Set(lines.map((cells) => (cells[column] ?? '').trim()))]
        .filter((cell) => cell !== '')
        .join(' / '),
    ),
  );
};

const rowAt = (rows: readonly GridRow[], row: number): number => {
  const at = rows.findIndex((each) => each.row >= row);
  return at === -1 ? rows.length : at;
};

/** A, B, …, Z, AA, …, as spreadsheets call their columns. */
const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    let name = '';
    for (let left = index; left >= 0; left = Math.floor(left / 26) - 1)
      name = String.fromCodePoint(65 + (left % 26)) + name;
    return name;
  });

/** Where a header that has its best row at `best` begins, and over how many rows it goes. */
const spanOf = (
  rows: readonly GridRow[],
  best: number,
  values: ReadonlySet<number>,
): [at: number, count: number] => {
  const header = rows[best] as GridRow;
  const above = rows[best - 1];
  const isAbove = above?.row === header.row - 1;
  if (isAbove && (isHeadings(above, values) || isGroupRow(above, header))) return [best - 1, 2];
  const below = rows[best + 1];
  return below?.row === header.row + 1 && isHeadings(below, values) ? [best, 2] : [best, 1];
};

/** The header and the last row of a sheet, where the mapping does not say them; null for a sheet that holds no table. */
export const findLayout = (
  grid: Grid,
  given: Pick<Mapping, 'headerRow' | 'headerRows' | 'lastRow' | 'columns'>,
): Layout | null => {
  const { rows } = grid;
  if (rows.length === 0) return null;
  const width = usualWidth(rows);
  const named = new Set(Object.keys(given.columns).map(cleanCell));
  const searched = rows.slice(0, SEARCHED_ROWS);
  const values = valueColumns(searched);
  const scores = searched.map(
    (row, index) =>
      // Of two rows that look alike, the upper is the header.
      headerScore(row, rows[index + 1], { width, named, values }) * (1 - index * 0.002),
  );
  const best = scores.indexOf(Math.max(...scores));
  const isBare =
    given.headerRow === 0 ||
    (given.headerRow === undefined &&
      named.size === 0 &&
      hasNoHeader(rows) &&
      !isUnderstood(rows, best, values));
  if (isBare) {
    const columns = letters(Math.max(...rows.map(({ cells }) => cells.length)));
    const [score = 0] = scores;
    return {
      headerRow: 0,
      headerRows: 1,
      lastRow: given.lastRow ?? lastDataRow(rows, width),
      columns,
      score,
    };
  }
  const [at, count] =
    given.headerRow === undefined ? spanOf(rows, best, values) : [rowAt(rows, given.headerRow), 1];
  const headerRow = given.headerRow ?? rows[at]?.row ?? 1;
  const headerRows = given.headerRows ?? count;
  const header = rows.filter(({ row }) => row >= headerRow && row < headerRow + headerRows);
  const body = rows.filter(({ row }) => row >= headerRow + headerRows);
  return {
    headerRow,
    headerRows,
    lastRow: given.lastRow ?? lastDataRow(body, usualWidth(body)),
    columns: joinedHeadings(header),
    score: scores[at] ?? 0,
  };
};
