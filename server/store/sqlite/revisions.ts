import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { RECORD_TYPES, type RecordType } from '../../contract/records.ts';
import { revision as revisionSchema, type Revision } from '../../contract/revision.ts';
import { canonicalJson } from '../canonical.ts';
import type { CommitPlan } from '../plan-commit.ts';
import type { Change, HistoryPage } from '../store.ts';

type Row = Record<string, SQLOutputValue>;

const toRevision = ({ created, updated, deleted, ...row }: Row): Revision =>
  revisionSchema.parse({ ...row, counts: { created, updated, deleted } });

export const currentRevision = (db: DatabaseSync): number =>
  Number(db.prepare('SELECT coalesce(max(number), 0) AS number FROM revision').get()?.['number']);

export const findRevision = (db: DatabaseSync, number: number): Revision | null => {
  const row = db.prepare('SELECT * FROM revision WHERE number = ?').get(number);
  return row === undefined ? null : toRevision(row);
};

export const findImport = (db: DatabaseSync, importId: string): Revision | null => {
  const row = db.prepare('SELECT * FROM revision WHERE importId = ?').get(importId);
  return row === undefined ? null : toRevision(row);
};

/** One row more than asked for is read: it tells whether there is a next page. */
export const readHistory = (
  db: DatabaseSync,
  page: { before?: number | null; limit: number },
): HistoryPage => {
  const rows = db
    .prepare('SELECT * FROM revision WHERE number < ? ORDER BY number DESC LIMIT ?')
    .all(page.before ?? Number.MAX_SAFE_INTEGER, page.limit + 1);
  const items = rows.slice(0, page.limit).map(toRevision);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.number ?? null) : null };
};

export const readChanges = (db: DatabaseSync, number: number): Change[] =>
  db
    .prepare('SELECT type, id, before, after FROM revision_change WHERE revision = ?')
    .all(number)
    .map(({ type, id, before, after }) => ({
      type: type as RecordType,
      id: String(id),
      before: before === null ? null : JSON.parse(String(before)),
      after: after === null ? null : String(after),
    }));

export const writeRevision = (
  db: DatabaseSync,
  revision: Revision,
  changes: CommitPlan['changes'],
): void => {
  const { number, at, author, message, importId, reverts, seed, counts } = revision;
  db.prepare(
    `INSERT INTO revision (number, at, author, message, importId, reverts, seed, created, updated, deleted)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    at,
    author,
    message,
    importId,
    reverts,
    seed,
    counts.created,
    counts.updated,
    counts.deleted,
  );
  const insert = db.prepare(
    'INSERT INTO revision_change (revision, type, id, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  for (const type of RECORD_TYPES)
    for (const { id, before, after } of changes[type])
      insert.run(number, type, id, before === null ? null : canonicalJson(before), after);
};
