import type { Mapping } from '../contract/imports.ts';
import { headings } from './readers/headings.ts';
import { refuse } from './readers/refusals.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ImportFile, Table } from './table.ts';
import type { ReadingOptions } from './workbook.ts';

/** What a mapping says about reading. */
export const readingOptions = (mapping: Mapping): ReadingOptions => ({
  ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
  ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  headings: Object.keys(mapping.columns),
});

/**
 * File -> table: the sheet that the mapping names, else the first, from the header row down. Errors: `InvalidInput` (422)
 * `no-rows`, `one-column` and what `readWorkbook` adds.
 */
export const readTable = (file: ImportFile, mapping: Mapping): Table => {
  const book = readWorkbook(file, readingOptions(mapping));
  const grid = book.grids.find(({ name }) => name === mapping.sheet) ?? book.grids[0];
  const first = grid?.rows[0]?.row ?? 1;
  const headerRow = mapping.headerRow ?? first;
  const columns = headings(grid?.rows.find(({ row }) => row === headerRow)?.cells ?? []);
  if (columns.length === 1 && Object.keys(mapping.columns).length > 1) {
    throw refuse(file, 'one-column', {
      it: 'ha una sola colonna, ma la mappatura ne vuole di più. Controlla che le celle siano separate da ; , tabulazione o | e indica il separatore in "delimiter".',
      en: 'has only one column, but the mapping wants more. Check that cells are separated by ; , tab or | and name the separator in "delimiter".',
    });
  }
  const rows = grid?.rows.filter(({ row }) => row > headerRow) ?? [];
  if (rows.length === 0) {
    throw refuse(file, 'no-rows', {
      it: `non ha righe sotto l’intestazione (riga ${headerRow}). Se l’intestazione sta altrove, indicala in "headerRow".`,
      en: `has no rows below the header (row ${headerRow}). If the header is elsewhere, name it in "headerRow".`,
    });
  }
  return {
    columns,
    rows,
    reading: {
      headerRow,
      ...(book.encoding === undefined ? {} : { encoding: book.encoding }),
      ...(book.delimiter === undefined ? {} : { delimiter: book.delimiter }),
    },
    oddities: grid?.oddities.filter(({ row }) => row >= headerRow) ?? [],
  };
};
