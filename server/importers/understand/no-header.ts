import type { GridRow } from '../workbook.ts';

const SAMPLE_ROWS = 200;
/** Rows below the first that must be there to compare it with. */
const FEWEST = 2;
/** Share of a column that must look like its first cell for this to say something. */
const MOSTLY = 0.8;

/** A code, an amount, a date: what no heading is. Years head columns of figures, so four digits say nothing. */
const isData = (cell: string): boolean =>
  /^(?:[a-z]{0,3}\d{5,}[a-z\d]*|[-+€]?\s?\d{1,3}(?:[.,\s]\d{3})*[.,]\d{1,2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})$/iu.test(
    cell,
  );

/** Whether a cell stands in its column several times: then it is a value, even if a heading may be called so ("partner"). */
export const isRepeated = (rows: readonly GridRow[], column: number, cell: string): boolean => {
  const wanted = cell.trim().toLowerCase();
  const found = rows
    .slice(0, SAMPLE_ROWS)
    .filter(({ cells }) => (cells[column] ?? '').trim().toLowerCase() === wanted);
  return found.length > FEWEST - 1;
};

/**
 * Whether the first row is data like those below, so that there is no header: one of its cells stands in its column again, or is a
 * code, an amount or a date as nearly all of its column are. `rows` are all of the sheet, the first one not understood as headings.
 */
export const hasNoHeader = (rows: readonly GridRow[]): boolean => {
  const [first, ...below] = rows.slice(0, SAMPLE_ROWS);
  if (first === undefined || below.length < FEWEST) return false;
  return first.cells.some((raw, column) => {
    const cell = raw.trim();
    if (cell === '') return false;
    const others = below.map(({ cells }) => (cells[column] ?? '').trim());
    const filled = others.filter((other) => other !== '');
    if (filled.length < FEWEST) return false;
    if (isRepeated(below, column, cell)) return true;
    return isData(cell) && filled.filter(isData).length >= filled.length * MOSTLY;
  });
};
