import { cleanCell } from '../clean-cell.ts';
import { isNote } from '../notes.ts';
import type { GridRow } from '../workbook.ts';
import { isRepeated } from './no-header.ts';
import { readHeading } from './read-heading.ts';

const KNOWN = 0.55;

export const filledCells = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isNote(cell));
const NUMERIC = /^[-+€$£]?\s?\d[\d.,\s/:-]*\s?(?:€|%|eur)?$/iu;
export const isTextual = (cell: string): boolean => !NUMERIC.test(cell);

/** Whether a cell might head a column. */
export const isKnown = (cell: string): boolean =>
  cell.length <= 200 && (readHeading(cell)[0]?.score ?? 0) >= KNOWN;

const knownHeadings = (cells: readonly string[], values: ReadonlySet<number>): number =>
  cells.filter((raw, column) => {
    const cell = raw.trim();
    return cell !== '' && !isNote(cell) && !values.has(column) && isKnown(cell);
  }).length;

/** More lines than a header goes over. */
const MOST_HEADINGS = 3;

/** Columns in which row after row looks like a heading: "Associazione Alfa", "Associazione Beta" are values. */
export const valueColumns = (rows: readonly GridRow[]): ReadonlySet<number> => {
  const known = new Map<number, Set<string>>();
  for (const { cells } of rows)
    for (const [column, raw] of cells.entries()) {
      const cell = raw.trim();
      if (cell !== '' && isKnown(cell))
        known.set(column, (known.get(column) ?? new Set()).add(cell));
    }
  return new Set(
    [...known].filter(([, cells]) => cells.size > MOST_HEADINGS).map(([column]) => column),
  );
};

/** How much a row looks like a header; a title spread over merged cells repeats itself. */
export const headerScore = (
  row: GridRow,
  next: GridRow | undefined,
  {
    width,
    named,
    values,
  }: { width: number; named: ReadonlySet<string>; values: ReadonlySet<number> },
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
  return looks + 2 * knownHeadings(row.cells, values) * cover + 10 * wanted;
};

/** Whether a row beside the header is one more line of it, such as the headings in another language. */
export const isHeadings = ({ cells }: GridRow, values: ReadonlySet<number>): boolean => {
  const filled = filledCells(cells);
  return (
    filled.length >= 2 &&
    filled.every(isTextual) &&
    knownHeadings(cells, values) >= Math.max(2, filled.length * 0.6)
  );
};

/** Whether half of a row are headings that are known, and not values of their columns: a body may be called "Comune di Alba". */
export const isUnderstood = (
  rows: readonly GridRow[],
  at: number,
  values: ReadonlySet<number>,
): boolean => {
  const cells = rows[at]?.cells ?? [];
  const own = cells.map((cell, column) => (isRepeated(rows, column, cell) ? '' : cell));
  return knownHeadings(own, values) * 2 >= filledCells(cells).length;
};
