import type { Mapping } from '../../contract/imports.ts';
import { cleanCell } from '../clean-cell.ts';
import { isNote } from '../notes.ts';
import { headings } from '../readers/headings.ts';
import type { Grid, GridRow } from '../workbook.ts';
import { hasNoHeader, isRepeated } from './no-header.ts';
import { readHeading } from './read-heading.ts';

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
const MOST_BELOW = 60;
const KNOWN = 0.55;

const filledCells = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isNote(cell));
const NUMERIC = /^[-+€$£]?\s?\d[\d.,\s/:-]*\s?(?:€|%|eur)?$/iu;
const isTextual = (cell: string): boolean => !NUMERIC.test(cell);

/** Filled cells of a usual row. */
const usualWidth = (rows: readonly GridRow[]): number => {
  const widths = rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => filledCells(cells).length)
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
};

const knownHeadings = (cells: readonly string[]): number =>
  filledCells(cells).filter(
    (cell) => cell.length <= 200 && (readHeading(cell)[0]?.score ?? 0) >= KNOWN,
  ).length;

/** How much a row looks like a header; a title spread over merged cells repeats itself. */
const headerScore = (
  row: GridRow,
  next: GridRow | undefined,
  width: number,
  named: ReadonlySet<string>,
): number => {
  const filled = filledCells(row.cells);
  const different = new Set(filled).size;
  if (filled.length < Math.max(1, Math.min(2, width)) || different < filled.length * 0.6) return 0;
  const cover = Math.min(1, filled.length / Math.max(1, width));
  const textual = filled.filter(isTextual).length / filled.length;
  const short = filled.filter((cell) => cell.length <= 120).length / filled.length;
  const below = next === undefined ? [] : filledCells(next.cells);
  const changes =
    below.length === 0 ? 0 : below.filter((cell) => !isTextual(cell)).length / below.length;
  const looks = cover * textual * (1 + 0.5 * short + 0.5 * changes);
  const wanted = filled.filter((cell) => named.has(cleanCell(cell))).length;
  return looks + 2 * knownHeadings(row.cells) * cover + 10 * wanted;
};

/** Whether a row beside the header is one more line of it, such as the headings in another language. */
const isHeadings = ({ cells }: GridRow): boolean => {
  const filled = filledCells(cells);
  return (
    filled.length >= 2 &&
    filled.every(isTextual) &&
    knownHeadings(cells) >= Math.max(2, filled.length * 0.6)
  );
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

const TOTAL =
  /^(?:totale|totali|tot\.?|total|totals|totaal|summe|gesamt|gesamtsumme|insgesamt|somme|suma|sum|subtotal|subtotale|yhteensä|totalt|i alt|razem|celkem|ukupno|skupaj)\b/iu;
const NOTE =
  /^(?:\*|nota|note|n\.b\.|fonte|source|quelle|legenda|legend|hinweis|\(\*\)|\(?\d\)|[¹²³])/iu;

/** Whether a row at the foot is a total, a note or a source, not data. */
const isFoot = (row: GridRow, before: GridRow | undefined, width: number): boolean => {
  const filled = filledCells(row.cells);
  if (
    filled.some((cell) => TOTAL.test(cell)) &&
    filled.filter((cell) => isTextual(cell)).length <= 2
  )
    return true;
  const gap = before !== undefined && row.row - before.row > 1;
  if (width >= 3 && filled.length === 1) {
    const [only = ''] = filled;
    return gap || NOTE.test(only) || only.length > 60;
  }
  // A line of sums without a word, below a blank line.
  return width >= 3 && gap && filled.length < width && filled.every((cell) => !isTextual(cell));
};

const lastDataRow = (body: readonly GridRow[], width: number): number | null => {
  let last = body.length - 1;
  const least = Math.max(0, body.length - MOST_BELOW);
  while (last > least && isFoot(body[last] as GridRow, body[last - 1], width)) last -= 1;
  return last === body.length - 1 ? null : (body[last]?.row ?? null);
};

const rowAt = (rows: readonly GridRow[], row: number): number => {
  const at = rows.findIndex((each) => each.row >= row);
  return at === -1 ? rows.length : at;
};

/** Whether half of a row are headings that are known, and not values of their columns: a body may be called "Comune di Alba". */
const isUnderstood = (rows: readonly GridRow[], at: number): boolean => {
  const cells = rows[at]?.cells ?? [];
  const own = cells.filter((cell, column) => !isRepeated(rows, column, cell));
  return knownHeadings(own) * 2 >= filledCells(cells).length;
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
const spanOf = (rows: readonly GridRow[], best: number): [at: number, count: number] => {
  const header = rows[best] as GridRow;
  const above = rows[best - 1];
  const isAbove = above?.row === header.row - 1;
  if (isAbove && (isHeadings(above) || isGroupRow(above, header))) return [best - 1, 2];
  const below = rows[best + 1];
  return below?.row === header.row + 1 && isHeadings(below) ? [best, 2] : [best, 1];
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
  const scores = searched.map(
    (row, index) =>
      // Of two rows that look alike, the upper is the header.
      headerScore(row, rows[index + 1], width, named) * (1 - index * 0.002),
  );
  const best = scores.indexOf(Math.max(...scores));
  const isBare =
    given.headerRow === 0 ||
    (given.headerRow === undefined &&
      named.size === 0 &&
      hasNoHeader(rows) &&
      !isUnderstood(rows, best));
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
    given.headerRow === undefined ? spanOf(rows, best) : [rowAt(rows, given.headerRow), 1];
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
