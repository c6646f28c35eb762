import type { ChangeSet, Dataset } from '../contract/dataset.ts';
import {
  RECORD_TYPES,
  type AnyRecord,
  type RecordOf,
  type RecordType,
} from '../contract/records.ts';
import { byId } from '../store/canonical.ts';

type Index = { [T in RecordType]: Map<string, RecordOf[T]> };

/** The records of one revision, by collection and by id. Never changed: a commit makes another one. */
export interface Snapshot {
  revision: number;
  /** When the revision was made, ISO 8601; null for revision 0. */
  revisedAt: string | null;
  /** The seed that the data stem from; null when they were entered or imported into an empty store. */
  seed: string | null;
  dataset: Dataset;
  index: Index;
}

const indexOf = (dataset: Dataset): Index =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => [
      type,
      new Map((dataset[type] as AnyRecord[]).map((record) => [record.id, record])),
    ]),
  ) as unknown as Index;

export const takeSnapshot = (
  of: Pick<Snapshot, 'revision' | 'revisedAt' | 'seed' | 'dataset'>,
): Snapshot => ({ ...of, index: indexOf(of.dataset) });

const changeCollection = <R extends AnyRecord>(
  records: R[],
  upserts: R[] | undefined,
  deletes: string[] | undefined,
): R[] => {
  if (upserts === undefined && deletes === undefined) return records;
  const kept = new Map(records.map((record) => [record.id, record]));
  for (const id of deletes ?? []) kept.delete(id);
  for (const record of upserts ?? []) kept.set(record.id, record);
  return [...kept.values()].toSorted(byId);
};

/** What the store would read after committing `changes` to `dataset`: collections that are not touched stay the same array. O(n log n) in those that are. */
export const applyChanges = (dataset: Dataset, changes: ChangeSet): Dataset =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => [
      type,
      changeCollection<AnyRecord>(dataset[type], changes.upserts[type], changes.deletes[type]),
    ]),
  ) as unknown as Dataset;
