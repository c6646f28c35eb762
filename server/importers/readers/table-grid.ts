import type { Grid } from '../workbook.ts';
import type { ImportFile } from '../table.ts';
import { buildSheet, type CellBudget } from './spreadsheet/sheet-builder.ts';

/** Column by its name -> text; what is not there is empty. */
export type Item = ReadonlyMap<string, string>;

/** Records -> a sheet with their columns in the order in which they first turn up, headings in row 1. Errors: those of `buildSheet`. */
export const tableGrid = (
  file: ImportFile,
  name: string,
  items: readonly Item[],
  budget: CellBudget,
): Grid => {
  const sheet = buildSheet(file, { name, hidden: false }, budget);
  const columns = new Map<string, number>();
  items.forEach((item, index) => {
    for (const [column, text] of item) {
      let at = columns.get(column);
      if (at === undefined) {
        at = columns.size;
        columns.set(column, at);
        sheet.put(1, at, column);
      }
      sheet.put(index + 2, at, text);
    }
  });
  return sheet.finish();
};
