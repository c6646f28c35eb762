import { datasetColumns } from '../../contract/dataset-cells.ts';
import { RECORD_TYPES, type RecordType } from '../../contract/records.ts';
import { isNote, isNoteRow } from '../notes.ts';
import type { Grid, GridRow, Workbook } from '../workbook.ts';

/** Rows of a sheet that are records of one collection: a column a field of the contract. */
export interface OwnTable {
  type: RecordType;
  grid: Grid;
  headerRow: number;
  fields: OwnField[];
  rows: GridRow[];
}

export interface OwnField {
  name: string;
  /** Position of its cell. */
  at: number;
}

/** What a workbook is when every sheet that holds something is a table of ours. */
export interface OwnTables {
  tables: OwnTable[];
  /** Rows of a table of several collections that say none. */
  strays: { row: GridRow; value: string }[];
}

/** Column of a table that holds records of several collections: which one each row belongs to. */
export const COLLECTION = 'collection';
const LEAST_FIELDS = 3;

const fieldsOf = (headings: readonly string[]): OwnField[] =>
  headings.flatMap((name, at) => (name === '' || isNote(name) ? [] : [{ name, at }]));

/** Whether all are fields of a collection, `id` among them. */
const areFields = (fields: readonly OwnField[], type: RecordType): boolean => {
  const known = new Set(datasetColumns(type));
  return (
    fields.length >= LEAST_FIELDS &&
    fields.some(({ name }) => name === 'id') &&
    fields.every(({ name }) => known.has(name))
  );
};

const ofCollection = (value: string): RecordType | undefined =>
  RECORD_TYPES.find((type) => type === value.trim().toLowerCase());

type Header = Pick<OwnTable, 'grid' | 'headerRow' | 'fields' | 'rows'>;

const oneCollection = ({ fields, ...header }: Header): OwnTables | null => {
  const named = ofCollection(header.grid.name);
  const type = (named === undefined ? RECORD_TYPES : [named]).find((each) =>
    areFields(fields, each),
  );
  return type === undefined ? null : { tables: [{ ...header, type, fields }], strays: [] };
};

const severalCollections = ({ fields, rows, ...header }: Header): OwnTables | null => {
  const column = fields.find(({ name }) => name === COLLECTION);
  const others = fields.filter((field) => field !== column);
  const known = new Set(RECORD_TYPES.flatMap(datasetColumns));
  if (column === undefined || !others.some(({ name }) => name === 'id')) return null;
  if (!others.every(({ name }) => known.has(name))) return null;
  const { grid, headerRow } = header;
  const tables = RECORD_TYPES.map((type): OwnTable => {
    const own = new Set(datasetColumns(type));
    const ownFields = others.filter(({ name }) => own.has(name));
    return { type, grid, headerRow, fields: ownFields, rows: [] };
  });
  const strays: OwnTables['strays'] = [];
  for (const row of rows) {
    const value = row.cells[column.at] ?? '';
    const table = tables.find(({ type }) => type === ofCollection(value));
    if (table === undefined) strays.push({ row, value });
    else table.rows.push(row);
  }
  return { tables: tables.filter((table) => table.rows.length > 0), strays };
};

const inGrid = (grid: Grid): OwnTables | null => {
  const [header, ...rows] = grid.rows.filter(({ cells }) => !isNoteRow(cells));
  if (header === undefined) return null;
  const fields = fieldsOf(header.cells.map((cell) => cell.trim()));
  const own = { grid, headerRow: header.row, fields, rows };
  return oneCollection(own) ?? severalCollections(own);
};

/** Our own tables in a workbook; null unless every sheet that holds something is one. */
export const findOwnTables = ({ grids }: Workbook): OwnTables | null => {
  const found = grids.filter(({ rows }) => rows.length > 0).map(inGrid);
  const own = found.filter((each) => each !== null);
  if (own.length === 0 || own.length < found.length) return null;
  return {
    tables: own.flatMap(({ tables }) => tables),
    strays: own.flatMap(({ strays }) => strays),
  };
};
