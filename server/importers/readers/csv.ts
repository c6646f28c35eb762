import type { GridRow, Workbook } from '../workbook.ts';
import type { ImportFile } from '../table.ts';
import { baseName } from './base-name.ts';
import { foreignFormat, refuseForeignFormat } from './foreign-format.ts';
import { LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import { beyond, emptyFile } from './refusals.ts';
import { decode } from './text/decode.ts';
import { detectDialect } from './text/detect-dialect.ts';
import { mendRows } from './text/mend-rows.ts';
import { parseRecords, type Records } from './text/parse-records.ts';

/** Excel writes the separator in a line of its own above the table. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

const isBlank = (cells: readonly string[]): boolean => {
  for (const cell of cells) if (cell.trim() !== '') return false;
  return true;
};

const requireBounds = (file: ImportFile, cells: readonly string[][]): void => {
  if (cells.length > LIMITS.rows) throw beyond(file, 'rows');
  let all = 0;
  for (const row of cells) {
    all += row.length;
    if (row.length > LIMITS.columns) throw beyond(file, 'columns');
    if (all > LIMITS.cells) throw beyond(file, 'cells');
  }
};

/** Only a record as long as that can hold a cell as long. */
const requireShortCells = (file: ImportFile, { cells, starts }: Records): void => {
  for (const [at, row] of cells.entries()) {
    if ((starts[at + 1] ?? 0) - (starts[at] ?? 0) <= LIMITS.cellLength) continue;
    if (row.some((cell) => cell.length > LIMITS.cellLength)) throw beyond(file, 'cellLength');
  }
};

const read: Reader['read'] = (file, options): Workbook => {
  if (file.bytes.length === 0) throw emptyFile(file);
  if (foreignFormat(file.bytes, options) !== null) refuseForeignFormat(file, options);
  const { text: whole, encoding, encodings } = decode(file, options.encoding);
  const announced = SEPARATOR_LINE.exec(whole);
  const text = announced === null ? whole : whole.slice(announced[0].length);
  if (text.trim() === '') throw emptyFile(file);
  const delimiter = options.delimiter ?? announced?.[1];
  const dialect = detectDialect(text, {
    ...(delimiter === undefined ? {} : { delimiter }),
    headings: options.headings ?? [],
  });
  const records = parseRecords(text, dialect, {
    records: LIMITS.rows + 1,
    cells: LIMITS.cells + 1,
  });
  requireBounds(file, records.cells);
  const mended = mendRows(text, dialect, records);
  requireShortCells(file, records);

  const first = announced === null ? 1 : 2;
  const rows: GridRow[] = [];
  records.cells.forEach((cells, index) => {
    if (!isBlank(cells)) rows.push({ row: index + first, cells });
  });
  return {
    format: 'csv',
    grids: [
      {
        name: baseName(file.name),
        hidden: false,
        rows,
        oddities: [
          ...records.odd.map((at) => ({ row: at + first, code: 'odd-quotes' as const })),
          ...mended.map((at) => ({ row: at + first, code: 'odd-separators' as const })),
        ].toSorted((a, b) => a.row - b.row),
      },
    ],
    encoding,
    delimiter: dialect.delimiter,
    encodings,
  };
};

/** Delimited text of any dialect. It takes every file: the last resort, and the one that says why a file is no table. */
export const csv: Reader = { id: 'csv', recognises: () => true, read };
