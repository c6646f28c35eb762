import type { Grid, GridRow, Oddity } from '../../workbook.ts';
import type { ImportFile } from '../../table.ts';
import { LIMITS } from '../limits.ts';
import { beyond } from '../refusals.ts';

/** Rectangle of merged cells, all four included, counted from 1 (rows) and 0 (columns). */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Cells that a workbook may hold in all its sheets. */
export interface CellBudget {
  left: number;
}

export interface SheetBuilder {
  /** Cells may come in any order; empty ones are nothing. */
  put: (row: number, column: number, value: string) => void;
  merge: (area: Merge) => void;
  note: (row: number, code: Oddity['code']) => void;
  /** Every row as wide as the sheet, merged cells filled with the value of their first one. */
  finish: () => Grid;
}

/** Errors: `too-many-rows`, `too-many-columns`, `too-many-cells-in-file`, `cell-too-long` (422). */
export const buildSheet = (
  file: ImportFile,
  sheet: { name: string; hidden: boolean },
  budget: CellBudget,
): SheetBuilder => {
  const rows = new Map<number, string[]>();
  const merges: Merge[] = [];
  const oddities = new Map<string, Oddity>();
  let width = 0;

  const spend = (cells: number): void => {
    budget.left -= cells;
    if (budget.left < 0) throw beyond(file, 'cells');
  };

  const put = (row: number, column: number, value: string): void => {
    if (value === '') return;
    if (column >= LIMITS.columns) throw beyond(file, 'columns');
    if (value.length > LIMITS.cellLength) throw beyond(file, 'cellLength');
    let cells = rows.get(row);
    if (cells === undefined) {
      if (rows.size >= LIMITS.rows) throw beyond(file, 'rows');
      cells = [];
      rows.set(row, cells);
    }
    if (column >= cells.length) spend(column + 1 - cells.length);
    while (cells.length < column) cells.push('');
    cells[column] = value;
    width = Math.max(width, column + 1);
  };

  const fill = ({ top, left, bottom, right }: Merge, last: number): void => {
    const value = rows.get(top)?.[left] ?? '';
    if (value === '') return;
    for (let row = top; row <= Math.min(bottom, last); row += 1) {
      const cells = rows.get(row);
      if (cells === undefined) continue;
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        put(row, column, value);
      }
    }
  };

  return {
    put,
    merge: (area) => {
      merges.push(area);
      if (merges.length > LIMITS.rows) throw beyond(file, 'cells');
    },
    note: (row, code) => oddities.set(`${row} ${code}`, { row, code }),
    finish: () => {
      const numbers = [...rows.keys()].toSorted((a, b) => a - b);
      const last = numbers.at(-1) ?? 0;
      for (const area of merges) fill(area, last);
      const filled = numbers.map((row): GridRow => {
        const cells = rows.get(row) ?? [];
        spend(width - cells.length);
        while (cells.length < width) cells.push('');
        return { row, cells };
      });
      return {
        ...sheet,
        rows: filled,
        oddities: [...oddities.values()].toSorted((a, b) => a.row - b.row),
      };
    },
  };
};
