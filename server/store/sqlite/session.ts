import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { emptyDataset, type Dataset } from '../../contract/dataset.ts';
import { perType, type AnyRecord, type RecordType } from '../../contract/records.ts';
import { commitIn, revertIn, type CommitResult } from '../commit.ts';
import { allAtOnce } from '../../steps.ts';
import type { Change, Changes, CommitOptions } from '../store.ts';
import type { StoreTransaction } from '../transaction.ts';
import { FILE, inTransaction, openDatabase, rollBack } from './connection.ts';
import { migrate } from './migrate.ts';
import { readDataset } from './records.ts';
import { currentRevision, readChanges } from './revisions.ts';
import { deleteSetting, putSetting } from './settings.ts';
import { sqliteTransaction } from './transaction.ts';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** The work of the store's own thread. A whole dataset comes in parts, so that neither side is held up by it. */
export interface Session {
  commit: (changes: Changes, options: CommitOptions) => Promise<CommitResult>;
  revert: (number: number, options: CommitOptions) => Promise<CommitResult>;
  /** Reads the dataset and holds it until `drop`. */
  read: () => { revision: number; counts: Record<RecordType, number> };
  take: (type: RecordType, start: number, end: number) => AnyRecord[];
  drop: () => void;
  changes: (number: number) => Change[];
  /** `value` is JSON. */
  putSetting: (key: string, value: string) => void;
  deleteSetting: (key: string) => boolean;
  close: () => void;
}

/** Awaits nothing but what is there already, so a transaction is over before the next call comes in. */
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

/** Opens the file and brings its tables up to date. */
export const openMigrated = (folder: string): DatabaseSync => {
  const db = openDatabase(folder);
  try {
    migrate(db, MIGRATIONS, join(folder, FILE));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

export const createSession = (db: DatabaseSync): Session => {
  const state: { held: Dataset } = { held: emptyDataset() };
  return {
    commit: (changes, options) => writing(db, (tx) => commitIn(tx, changes, options, allAtOnce)),
    revert: (number, options) => writing(db, (tx) => revertIn(tx, number, options, allAtOnce)),
    read: () =>
      inTransaction(db, 'DEFERRED', () => {
        state.held = readDataset(db);
        return {
          revision: currentRevision(db),
          counts: perType((type) => state.held[type].length),
        };
      }),
    take: (type, start, end) => state.held[type].slice(start, end),
    drop: () => {
      state.held = emptyDataset();
    },
    changes: (number) => readChanges(db, number),
    putSetting: (key, value) => putSetting(db, key, value),
    deleteSetting: (key) => deleteSetting(db, key),
    close: () => db.close(),
  };
};
