import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { notWritable } from './failures.ts';

export const FILE = 'tessuto.db';

/** How long a write waits for another process before it gives up, milliseconds. */
const BUSY_MS = 4_000;

/**
 * Opens (or creates) the file. WAL: readers never wait for a writer and see whole commits only; `synchronous = FULL`:
 * a commit that was acknowledged survives a power cut.
 */
export const openDatabase = (folder: string): DatabaseSync => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  const db = new DatabaseSync(join(folder, FILE), { timeout: BUSY_MS });
  try {
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;',
    );
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** A full disk may have ended the transaction already. */
export const rollBack = (db: DatabaseSync): void => {
  if (db.isTransaction) db.exec('ROLLBACK');
};

export const inTransaction = <T>(
  db: DatabaseSync,
  mode: 'DEFERRED' | 'IMMEDIATE',
  work: () => T,
): T => {
  db.exec(`BEGIN ${mode}`);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
};
