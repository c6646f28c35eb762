import { perType, type RecordType } from '../../contract/records.ts';
import {
  identifierKey,
  IDENTIFIED,
  type IdentifiedType,
  type Ids,
  type Referrer,
  type StoreTransaction,
} from '../transaction.ts';
import { findRecords, writeRecords } from './records.ts';
import { findImport, findRevision, readChanges, writeRevision } from './revisions.ts';
import { inBatches, type Run } from './run.ts';
import { NODE_TYPES } from './statements.ts';

const existing = async (run: Run, ids: Ids) => {
  const found = await findRecords(run, ids);
  return perType((type) => new Set(found[type].keys()));
};

const referrers = async (run: Run, ids: Ids): Promise<Referrer[]> => {
  const found: Referrer[] = [];
  // Nothing refers to a participation.
  for (const to of NODE_TYPES)
    for (const batch of inBatches(ids[to]))
      for (const row of await run(`read/referrers-of-${to}`, { ids: batch }))
        found.push({
          type: row['type'] as RecordType,
          id: String(row['id']),
          field: String(row['field']),
          to,
          target: String(row['target']),
        });
  return found;
};

const owners: (run: Run) => StoreTransaction['owners'] = (run) => async (identifiers) => {
  const found: Record<IdentifiedType, Map<string, string>> = {
    organizations: new Map(),
    projects: new Map(),
  };
  for (const wanted of IDENTIFIED)
    for (const batch of inBatches(identifiers[wanted]))
      for (const { type, id, scheme, value } of await run('read/identifier-owners', {
        rows: batch,
      }))
        if (type === wanted)
          found[wanted].set(
            identifierKey({ scheme: String(scheme), value: String(value) }),
            String(id),
          );
  return found;
};

/** The questions and the write of a commit, in a transaction that holds the lock of the dataset. */
export const neo4jTransaction = (run: Run, locked: number): StoreTransaction => ({
  revision: () => locked,
  findImport: (importId) => findImport(run, importId),
  changesOf: async (number) =>
    (await findRevision(run, number)) === null ? null : readChanges(run, number),
  find: (ids) => findRecords(run, ids),
  existing: (ids) => existing(run, ids),
  referrers: (ids) => referrers(run, ids),
  owners: owners(run),
  write: async (plan, revision) => {
    await writeRecords(run, plan);
    await writeRevision(run, revision, plan.changes);
  },
});
