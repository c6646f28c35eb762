import { perType } from '../../contract/records.ts';
import type { DatabaseSync } from 'node:sqlite';
import type { Identifier } from '../../contract/fields.ts';
import type { IdentifiedType, Ids, Referrer, StoreTransaction } from '../transaction.ts';
import { identifierKey } from '../transaction.ts';
import { findRecords, writeRecords } from './records.ts';
import {
  currentRevision,
  findImport,
  findRevision,
  readChanges,
  writeRevision,
} from './revisions.ts';
import { REFERENCE_COLUMNS, TABLES } from './tables.ts';

const existing = (db: DatabaseSync, ids: Ids) =>
  perType((type) => {
    const found = db
      .prepare(`SELECT id FROM ${TABLES[type].table} WHERE id IN (SELECT value FROM json_each(?))`)
      .all(JSON.stringify(ids[type]));
    return new Set(found.map((row) => String(row['id'])));
  });

const referrers = (db: DatabaseSync, ids: Ids): Referrer[] =>
  REFERENCE_COLUMNS.flatMap(({ type, field, to, table, owner, column }) =>
    ids[to].length === 0
      ? []
      : db
          .prepare(
            `SELECT "${owner}" AS id, "${column}" AS target FROM ${table}
             WHERE "${column}" IN (SELECT value FROM json_each(?))`,
          )
          .all(JSON.stringify(ids[to]))
          .map((row) => ({
            type,
            id: String(row['id']),
            field,
            to,
            target: String(row['target']),
          })),
  );

const owners = (db: DatabaseSync, table: string, identifiers: Identifier[]) => {
  const find = db.prepare(`SELECT owner FROM ${table} WHERE scheme = ? AND value = ?`);
  const found = new Map<string, string>();
  for (const identifier of identifiers) {
    const row = find.get(identifier.scheme, identifier.value);
    if (row !== undefined) found.set(identifierKey(identifier), String(row['owner']));
  }
  return found;
};

/** The questions and the write of a commit, on a connection that is inside `BEGIN IMMEDIATE`. */
export const sqliteTransaction = (db: DatabaseSync): StoreTransaction => ({
  revision: () => currentRevision(db),
  findImport: (importId) => findImport(db, importId),
  changesOf: (number) => (findRevision(db, number) === null ? null : readChanges(db, number)),
  find: (ids) => findRecords(db, ids),
  existing: (ids) => existing(db, ids),
  referrers: (ids) => referrers(db, ids),
  owners: (identifiers: Record<IdentifiedType, Identifier[]>) => ({
    organizations: owners(db, 'organization_identifier', identifiers.organizations),
    projects: owners(db, 'project_identifier', identifiers.projects),
  }),
  write: (plan, revision) => {
    writeRecords(db, plan);
    writeRevision(db, revision, plan.changes);
  },
});
