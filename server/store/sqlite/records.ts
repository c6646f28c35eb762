import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { emptyDataset, type Dataset } from '../../contract/dataset.ts';
import { perType, RECORD_TYPES, type AnyRecord, type RecordType } from '../../contract/records.ts';
import { byId } from '../canonical.ts';
import type { CommitPlan } from '../plan-commit.ts';
import {
  appendItem,
  insertListSql,
  insertSql,
  listItems,
  replaceSql,
  rowReader,
  rowWriter,
  selectListSql,
  selectSql,
} from './rows.ts';
import { TABLES } from './tables.ts';

/** A list of ids is one parameter: a JSON array. */
const AMONG = 'IN (SELECT value FROM json_each(?))';

const rows = (db: DatabaseSync, sql: string, parameters: string[]): Iterable<SQLOutputValue[]> => {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement.iterate(...parameters) as unknown as Iterable<SQLOutputValue[]>;
};

/** The records of a collection, all or those with these ids, by id. */
const readRecords = (
  db: DatabaseSync,
  type: RecordType,
  ids: string[] | null,
): Map<string, AnyRecord> => {
  const table = TABLES[type];
  const parameters = ids === null ? [] : [JSON.stringify(ids)];
  const only = (column: string) => (ids === null ? '' : ` WHERE "${column}" ${AMONG}`);
  const records = new Map<string, AnyRecord>();
  const read = rowReader(table);
  for (const row of rows(db, selectSql(table) + only('id'), parameters)) {
    const record = read(row);
    records.set(record.id, record);
  }
  for (const list of table.lists) {
    const sql = `${selectListSql(list)}${only('owner')} ORDER BY "owner", "position"`;
    for (const row of rows(db, sql, parameters)) {
      const owner = records.get(String(row[0]));
      if (owner !== undefined) appendItem(list, owner, row);
    }
  }
  return records;
};

export const findRecords = (
  db: DatabaseSync,
  ids: Record<RecordType, string[]>,
): Record<RecordType, Map<string, AnyRecord>> =>
  perType((type) => (ids[type].length === 0 ? new Map() : readRecords(db, type, ids[type])));

export const readDataset = (db: DatabaseSync): Dataset =>
  Object.assign(
    emptyDataset(),
    perType((type) => [...readRecords(db, type, null).values()].toSorted(byId)),
  );

/**
 * Deletes, then writes; the lists of a replaced record are written anew, so that identifiers may change hands. In the order of ids, which
 * is the order of the file: what is written next lies beside what was written last.
 */
export const writeRecords = (db: DatabaseSync, plan: CommitPlan): void => {
  for (const type of RECORD_TYPES) {
    const { table, lists } = TABLES[type];
    const replaced = JSON.stringify([...plan.replaced[type]]);
    for (const list of lists)
      db.prepare(`DELETE FROM ${list.table} WHERE owner ${AMONG}`).run(replaced);
    db.prepare(`DELETE FROM ${table} WHERE id ${AMONG}`).run(JSON.stringify(plan.deletes[type]));
  }
  for (const type of RECORD_TYPES) {
    const table = TABLES[type];
    const insert = db.prepare(insertSql(table));
    const replace = db.prepare(replaceSql(table));
    const toRow = rowWriter(table);
    const records = [...plan.upserts[type]].toSorted(byId);
    for (const record of records)
      (plan.replaced[type].has(record.id) ? replace : insert).run(...toRow(record));
    for (const list of table.lists) {
      const insertItem = db.prepare(insertListSql(list));
      for (const record of records)
        for (const [position, item] of listItems(list, record).entries())
          insertItem.run(record.id, position, ...item);
    }
  }
};
