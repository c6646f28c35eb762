import type { DatabaseSync } from 'node:sqlite';
import { migrationsToApply, readMigrations } from '../migrations.ts';
import { inTransaction } from './connection.ts';

/** Brings the tables up to date. Errors: `store-too-new`, `store-migration-changed`. */
export const migrate = (db: DatabaseSync, folder: string, place: string): void => {
  const known = readMigrations(folder, 'sql');
  inTransaction(db, 'IMMEDIATE', () => {
    db.exec(
      `CREATE TABLE IF NOT EXISTS schema_migration
       (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT`,
    );
    const applied = db
      .prepare('SELECT version, name, checksum FROM schema_migration ORDER BY version')
      .all()
      .map((row) => ({
        version: Number(row['version']),
        name: String(row['name']),
        checksum: String(row['checksum']),
      }));
    const record = db.prepare('INSERT INTO schema_migration VALUES (?, ?, ?)');
    for (const { version, name, checksum, text } of migrationsToApply(known, applied, place)) {
      db.exec(text);
      record.run(version, name, checksum);
    }
  });
};
