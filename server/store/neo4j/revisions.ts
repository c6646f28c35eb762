import type { RecordType } from '../../contract/records.ts';
import { revision as revisionSchema, type Revision } from '../../contract/revision.ts';
import { canonicalJson } from '../canonical.ts';
import type { Change, HistoryPage } from '../store.ts';
import type { Row } from './rows.ts';
import { inBatches, type Run } from './run.ts';

const toRevision = (row: Row): Revision => {
  const { created, updated, deleted, ...revision } = row['revision'] as Row;
  return revisionSchema.parse({ ...revision, counts: { created, updated, deleted } });
};

const firstRevision = (rows: Row[]): Revision | null =>
  rows[0] === undefined ? null : toRevision(rows[0]);

export const currentRevision = async (run: Run): Promise<number> =>
  Number((await run('read/revision'))[0]?.['revision'] ?? 0);

export const findRevision = async (run: Run, number: number): Promise<Revision | null> =>
  firstRevision(await run('read/revision-by-number', { number }));

export const findImport = async (run: Run, importId: string): Promise<Revision | null> =>
  firstRevision(await run('read/revision-of-import', { importId }));

/** One row more than asked for is read: it tells whether there is a next page. */
export const readHistory = async (
  run: Run,
  page: { before?: number | null; limit: number },
): Promise<HistoryPage> => {
  const rows = await run('read/history', { before: page.before ?? null, limit: page.limit + 1 });
  const items = rows.slice(0, page.limit).map(toRevision);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.number ?? null) : null };
};

export const readChanges = async (run: Run, number: number): Promise<Change[]> =>
  (await run('read/changes', { number })).map(({ type, id, before, after }) => ({
    type: type as RecordType,
    id: String(id),
    before: typeof before === 'string' ? JSON.parse(before) : null,
    after: typeof after === 'string' ? after : null,
  }));

export const writeRevision = async (
  run: Run,
  { counts, ...revision }: Revision,
  changes: Change[],
): Promise<void> => {
  await run('commit/record-revision', { revision: { ...revision, ...counts } });
  for (const batch of inBatches(changes)) {
    const rows = batch.map(({ type, id, before, after }) => ({
      type,
      id,
      before: before === null ? null : canonicalJson(before),
      after,
    }));
    await run('commit/record-changes', { number: revision.number, rows });
  }
};
