import type { DatabaseSync } from 'node:sqlite';
import { byKey, type Setting } from '../settings.ts';

/** The value of a setting, JSON, or null. */
export const getSetting = (db: DatabaseSync, key: string): string | null => {
  const row = db.prepare('SELECT value FROM setting WHERE key = ?').get(key);
  return row === undefined ? null : String(row['value']);
};

export const listSettings = (db: DatabaseSync, prefix: string): Setting[] =>
  db
    .prepare('SELECT key, value FROM setting WHERE substr(key, 1, length(?1)) = ?1')
    .all(prefix)
    .map(({ key, value }) => ({ key: String(key), value: JSON.parse(String(value)) as unknown }))
    .toSorted(byKey);

export const putSetting = (db: DatabaseSync, key: string, value: string): void => {
  db.prepare(
    `INSERT INTO setting (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run(key, value);
};

/** Whether it was there. */
export const deleteSetting = (db: DatabaseSync, key: string): boolean =>
  Number(db.prepare('DELETE FROM setting WHERE key = ?').run(key).changes) > 0;
