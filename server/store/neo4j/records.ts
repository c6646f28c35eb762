import { emptyDataset, type Dataset } from '../../contract/dataset.ts';
import type { Identifier } from '../../contract/fields.ts';
import { perType, RECORD_TYPES, type AnyRecord, type RecordType } from '../../contract/records.ts';
import { byId } from '../canonical.ts';
import type { CommitPlan } from '../plan-commit.ts';
import { IDENTIFIED } from '../transaction.ts';
import { inBatches, type Run } from './run.ts';
import { linksOf } from './links.ts';
import { FROM_ROW, toRow, type Row } from './rows.ts';
import { LINKED_TYPES, NODE_TYPES, type StatementName } from './statements.ts';

export const readDataset = async (run: Run): Promise<Dataset> => {
  const dataset = perType<AnyRecord[]>(() => []);
  for (const type of RECORD_TYPES)
    dataset[type] = (await run(`read/${type}`)).map(FROM_ROW[type]).toSorted(byId);
  return Object.assign(emptyDataset(), dataset);
};

export const findRecords = async (run: Run, ids: Record<RecordType, string[]>) => {
  const found = perType(() => new Map<string, AnyRecord>());
  for (const type of RECORD_TYPES)
    for (const batch of inBatches(ids[type]))
      for (const row of await run(`read/${type}-by-id`, { ids: batch })) {
        const record = FROM_ROW[type](row);
        found[type].set(record.id, record);
      }
  return found;
};

/** A row that finds no place would be dropped without a word: the transaction is given up instead. */
const writeAll = async (run: Run, statement: StatementName, rows: Iterable<Row>): Promise<void> => {
  for (const batch of inBatches(rows)) {
    const written = (await run(statement, { rows: batch }))[0]?.['written'];
    if (written !== batch.length)
      throw new Error(`${statement} wrote ${String(written)} of ${batch.length} rows.`);
  }
};

const forIds = async (run: Run, statement: StatementName, ids: Iterable<string>): Promise<void> => {
  for (const batch of inBatches(ids)) await run(statement, { ids: batch });
};

function* rowsOf(records: Iterable<AnyRecord>): Generator<Row> {
  for (const record of records) yield toRow(record);
}

/** Identifiers that records had before: those that nobody takes over are to go. */
function* releasedIdentifiers({ changes }: CommitPlan): Generator<Identifier> {
  for (const type of IDENTIFIED)
    for (const { before } of changes[type])
      if (before !== null) yield* (before as { identifiers: Identifier[] }).identifiers;
}

/** Deletes, then nodes, then relationships, so that identifiers may change hands and every end is there. */
export const writeRecords = async (run: Run, plan: CommitPlan): Promise<void> => {
  const { upserts, deletes, replaced } = plan;
  await forIds(run, 'commit/delete-participations', [
    ...deletes.participations,
    ...replaced.participations,
  ]);
  for (const type of LINKED_TYPES) await forIds(run, `commit/unlink-${type}`, replaced[type]);
  for (const type of NODE_TYPES.toReversed())
    await forIds(run, `commit/delete-${type}`, deletes[type]);
  for (const type of NODE_TYPES)
    await writeAll(run, `commit/upsert-${type}`, rowsOf(upserts[type]));
  for (const type of LINKED_TYPES)
    for (const { statement, rows } of linksOf(type, upserts[type]))
      await writeAll(run, statement, rows);
  await writeAll(run, 'commit/create-participations', rowsOf(upserts.participations));
  for (const batch of inBatches(releasedIdentifiers(plan)))
    await run('commit/delete-unused-identifiers', { rows: batch });
};
