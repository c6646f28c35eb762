import { datasetColumns } from '../../contract/dataset-cells.ts';
import { RECORD_TYPES, type RecordType } from '../../contract/records.ts';
import type { Grid, GridRow, Workbook } from '../workbook.ts';

/** A sheet that is one of our own tables: a row a record, a column a field of the contract. */
export interface OwnTable {
  type: RecordType;
  grid: Grid;
  headerRow: number;
  columns: string[];
  rows: GridRow[];
}

const LEAST_COLUMNS = 3;

/** Whether headings are fields of a collection, `id` among them. */
const areFields = (headings: readonly string[], type: RecordType): boolean => {
  const fields = new Set(datasetColumns(type));
  return (
    headings.length >= LEAST_COLUMNS &&
    headings.includes('id') &&
    headings.every((heading) => fields.has(heading))
  );
};

const ownTable = (grid: Grid): OwnTable | null => {
  const [header, ...rows] = grid.rows;
  if (header === undefined) return null;
  const columns = header.cells.map((cell) => cell.trim());
  while (columns.at(-1) === '') columns.pop();
  const named = RECORD_TYPES.find((type) => type === grid.name.toLowerCase());
  const types = named === undefined ? RECORD_TYPES : [named];
  const type = types.find((each) => areFields(columns, each));
  return type === undefined ? null : { type, grid, headerRow: header.row, columns, rows };
};

/** Our own tables in a workbook; empty unless every sheet that holds something is one. */
export const findOwnTables = ({ grids }: Workbook): OwnTable[] => {
  const filled = grids.filter(({ rows }) => rows.length > 0);
  const tables = filled.flatMap((grid) => ownTable(grid) ?? []);
  return tables.length === filled.length ? tables : [];
};
