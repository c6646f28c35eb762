import { RECORD_TYPES, type RecordType } from '../../contract/records.ts';
import { revision as revisionSchema, type Revision } from '../../contract/revision.ts';
import { canonicalJson } from '../canonical.ts';
import type { CommitPlan } from '../plan-commit.ts';
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

/** Changes of one node: a node for each of 200,000 records would be more than a small server's transaction holds. */
const PER_NODE = 500;
const ROWS_OF_CHANGES = 10;

export const readChanges = async (run: Run, number: number): Promise<Change[]> => {
  const changes: Change[] = [];
  for (const row of await run('read/changes', { number })) {
    const [befores, afters] = [row['befores'] as string[], row['afters'] as string[]];
    for (const [index, id] of (row['ids'] as string[]).entries())
      changes.push({
        type: row['type'] as RecordType,
        id,
        before: befores[index] ? JSON.parse(befores[index]) : null,
        after: afters[index] || null,
      });
  }
  return changes;
};

function* changeRows(changes: CommitPlan['changes']): Generator<Row> {
  for (const type of RECORD_TYPES)
    for (const batch of inBatches(changes[type], PER_NODE))
      yield {
        type,
        ids: batch.map(({ id }) => id),
        befores: batch.map(({ before }) => (before === null ? '' : canonicalJson(before))),
        afters: batch.map(({ after }) => after ?? ''),
      };
}

export const writeRevision = async (
  run: Run,
  { counts, ...revision }: Revision,
  changes: CommitPlan['changes'],
): Promise<void> => {
  await run('commit/record-revision', { revision: { ...revision, ...counts } });
  for (const rows of inBatches(changeRows(changes), ROWS_OF_CHANGES))
    await run('commit/record-changes', { number: revision.number, rows });
};
