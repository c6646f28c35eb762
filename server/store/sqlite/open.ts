import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { NotFound } from '../../errors.ts';
import { commitIn, revertIn } from '../commit.ts';
import { createQueue } from '../queue.ts';
import type { PartnershipStore } from '../store.ts';
import type { StoreTransaction } from '../transaction.ts';
import { FILE, inTransaction, openDatabase, rollBack } from './connection.ts';
import { translated } from './failures.ts';
import { migrate } from './migrate.ts';
import { readDataset } from './records.ts';
import {
  currentRevision,
  findImport,
  findRevision,
  readChanges,
  readHistory,
} from './revisions.ts';
import { sqliteTransaction } from './transaction.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

const writing = async <T>(db: DatabaseSync, work: (tx: StoreTransaction) => Promise<T>) => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work(sqliteTransaction(db));
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
};

/** The store on an open and migrated database. Calls wait for each other: no read falls inside a commit. */
export const sqliteStore = (db: DatabaseSync, path: string): PartnershipStore => {
  const queue = createQueue();
  const call = <T>(task: () => T | Promise<T>): Promise<T> =>
    queue(task).catch((error: unknown) => {
      throw translated(error, path);
    });
  const snapshot = <T>(read: () => T) => call(() => inTransaction(db, 'DEFERRED', read));
  return {
    kind: 'sqlite',
    revision: () => call(() => currentRevision(db)),
    read: () => snapshot(() => ({ revision: currentRevision(db), dataset: readDataset(db) })),
    commit: (changes, options) => call(() => writing(db, (tx) => commitIn(tx, changes, options))),
    revert: (number, options) => call(() => writing(db, (tx) => revertIn(tx, number, options))),
    history: (page) => call(() => readHistory(db, page)),
    changesOf: (number) =>
      snapshot(() => {
        const revision = findRevision(db, number);
        if (revision === null)
          throw new NotFound({ it: 'La revisione', en: 'Revision' }, String(number));
        return { revision, changes: readChanges(db, number) };
      }),
    findImport: (importId) => call(() => findImport(db, importId)),
    close: () => call(() => db.close()),
  };
};

/** Opens the embedded store: one file, `tessuto.db`, in `folder`. Errors: `store-not-writable`, `store-damaged`, `store-too-new`, `store-unavailable`. */
export const openSqlite = async ({ folder }: { folder: string }): Promise<PartnershipStore> => {
  const path = join(folder, FILE);
  try {
    const db = openDatabase(folder);
    try {
      migrate(db, MIGRATIONS, path);
    } catch (error) {
      db.close();
      throw error;
    }
    return sqliteStore(db, path);
  } catch (error) {
    throw translated(error, path);
  }
};
