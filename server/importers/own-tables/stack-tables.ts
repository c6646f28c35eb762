import type { RecordType } from '../../contract/records.ts';
import { isNoteRow, NOTE } from '../notes.ts';
import type { TableRow } from '../table.ts';
import { COLLECTION, type OwnTable, type OwnTables } from './find-own-tables.ts';

/** Our own tables as one that can be shown, its rows numbered through. */
export interface Stacked extends OwnTables {
  columns: string[];
  headerRow: number;
  shown: TableRow[];
}

/** Row in its own sheet, for people. */
const ROW_IN_SHEET = `${NOTE}row`;

const headingsOf = ({ grid, headerRow }: OwnTable): string[] =>
  grid.rows.find(({ row }) => row === headerRow)?.cells.map((cell) => cell.trim()) ?? [];

/** A sheet alone is shown as it is. */
const asItIs = (own: OwnTables, table: OwnTable): Stacked => {
  const rows = table.grid.rows.filter(
    ({ row, cells }) => row > table.headerRow && !isNoteRow(cells),
  );
  return { ...own, columns: headingsOf(table), headerRow: table.headerRow, shown: rows };
};

const cellsOf = (
  { type, fields }: OwnTable,
  { row, cells }: TableRow,
  columns: readonly string[],
): string[] => {
  const at = new Map(fields.map((field) => [field.name, field.at]));
  return columns.map((column) =>
    column === COLLECTION
      ? type
      : column === ROW_IN_SHEET
        ? String(row)
        : (cells[at.get(column) ?? cells.length] ?? ''),
  );
};

/**
 * Several sheets below each other, the collection in the first column: what is wrong in a row is told by its number there, and the
 * rows that are refused come back in one table that can be imported again.
 */
export const stackTables = (own: OwnTables): Stacked => {
  const [first] = own.tables;
  const sheets = new Set(own.tables.map(({ grid }) => grid));
  if (first !== undefined && sheets.size === 1) return asItIs(own, first);
  const fields = own.tables.flatMap((table) => table.fields.map(({ name }) => name));
  const columns = [COLLECTION, ROW_IN_SHEET, ...new Set(fields)];
  const shown: TableRow[] = [];
  /** The row as it is shown, and the same with its new number. */
  const add = (given: TableRow, cells: string[]): TableRow => {
    const row = shown.length + 2;
    shown.push({ row, cells });
    return { row, cells: given.cells };
  };
  const tables = own.tables.map((table): OwnTable => {
    const rows = table.rows.map((given) => add(given, cellsOf(table, given, columns)));
    return Object.assign({}, table, { rows });
  });
  const strays = own.strays.map(({ row, value }) => ({
    row: add(row, [value, String(row.row)]),
    value,
  }));
  return { tables, strays, columns, headerRow: 1, shown };
};

/** The collections that have a field. */
export const collectionsWith = (tables: readonly OwnTable[], field: string): RecordType[] =>
  tables.filter(({ fields }) => fields.some(({ name }) => name === field)).map(({ type }) => type);
