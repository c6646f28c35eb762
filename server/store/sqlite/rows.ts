import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { AnyRecord } from '../../contract/records.ts';
import type { Codec, ListTable, Table } from './tables.ts';

type Fields = Record<string, unknown>;

interface Conversion {
  write: (value: unknown) => SQLInputValue;
  read: (value: SQLOutputValue) => unknown;
}

const CODECS: Record<Codec, Conversion> = {
  plain: { write: (value) => value as SQLInputValue, read: (value) => value },
  flag: { write: (value) => (value === true ? 1 : 0), read: (value) => value === 1 },
  json: {
    write: (value) => JSON.stringify(value),
    read: (value) => (value === '[]' ? [] : JSON.parse(String(value))),
  },
};

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

export const selectSql = ({ table, columns }: Table): string =>
  `SELECT ${quoted(Object.keys(columns))} FROM ${table}`;

export const insertSql = ({ table, columns }: Table): string => {
  const names = Object.keys(columns);
  return `INSERT INTO ${table} (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})`;
};

/** Of a record that is there already; of a new one it would do too, but take twice as long. */
export const replaceSql = (table: Table): string => {
  const replaced = Object.keys(table.columns).filter((name) => name !== 'id');
  return `${insertSql(table)}
    ON CONFLICT (id) DO UPDATE SET ${replaced.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`;
};

export const selectListSql = ({ table, columns }: ListTable): string =>
  `SELECT ${quoted(['owner', ...columns])} FROM ${table}`;

export const insertListSql = ({ table, columns }: ListTable): string =>
  `INSERT INTO ${table} (${quoted(['owner', 'position', ...columns])})
   VALUES (${['owner', 'position', ...columns].map(() => '?').join(', ')})`;

/** Writes records as rows: the codecs are looked up once, not per row. */
export const rowWriter = (table: Table): ((record: AnyRecord) => SQLInputValue[]) => {
  const fields = Object.entries(table.columns).map(
    ([name, codec]) => [name, CODECS[codec].write] as const,
  );
  return (record) => fields.map(([name, write]) => write((record as unknown as Fields)[name]));
};

/** Reads rows (arrays, in the order of the table's columns) as records whose lists are still empty. */
export const rowReader = (table: Table): ((row: SQLOutputValue[]) => AnyRecord) => {
  const fields = Object.entries(table.columns).map(
    ([name, codec]) => [name, CODECS[codec].read] as const,
  );
  return (row) => {
    const record: Fields = {};
    for (const [index, [name, read]] of fields.entries()) record[name] = read(row[index] ?? null);
    for (const { field } of table.lists) record[field] = [];
    return record as unknown as AnyRecord;
  };
};

export const listItems = (list: ListTable, record: AnyRecord): SQLInputValue[][] =>
  ((record as unknown as Fields)[list.field] as unknown[]).map((item) =>
    list.bare
      ? [item as SQLInputValue]
      : list.columns.map((column) => (item as Record<string, SQLInputValue>)[column] ?? null),
  );

/** Appends an item, read after its owner's column, to the list of its record. */
export const appendItem = (list: ListTable, record: AnyRecord, row: SQLOutputValue[]): void => {
  const item = list.bare
    ? row[1]
    : Object.fromEntries(list.columns.map((column, index) => [column, row[index + 1] ?? null]));
  ((record as unknown as Fields)[list.field] as unknown[]).push(item);
};
