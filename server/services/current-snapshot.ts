import type { Dataset } from '../contract/dataset.ts';
import {
  RECORD_TYPES,
  type AnyRecord,
  type RecordOf,
  type RecordType,
} from '../contract/records.ts';
import { eachListed, isList, type Listed } from '../lines.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import { byId } from '../store/canonical.ts';
import type { Changes } from '../store/store.ts';
import { createSharing } from './sharing.ts';

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

/** Records that are looked at in one step. */
const STEP = 5_000;

function* indexById<R extends AnyRecord>(records: Iterable<R>): Steps<Map<string, R>> {
  const index = new Map<string, R>();
  let read = 0;
  for (const record of records) {
    index.set(record.id, record);
    read += 1;
    if (read % STEP === 0) yield;
  }
  return index;
}

/** O(n) in the records. */
export function* takeSnapshot(
  of: Pick<Snapshot, 'revision' | 'revisedAt' | 'seed' | 'dataset'>,
): Steps<Snapshot> {
  const index: Partial<Record<RecordType, Map<string, AnyRecord>>> = {};
  for (const type of RECORD_TYPES) index[type] = yield* indexById<AnyRecord>(of.dataset[type]);
  return { ...of, index: index as Index };
}

function* merge<R extends AnyRecord>(a: readonly R[], b: readonly R[]): Steps<R[]> {
  const merged: R[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] as R, b[j] as R];
    if (byId(left, right) <= 0) {
      merged.push(left);
      i += 1;
    } else {
      merged.push(right);
      j += 1;
    }
    if (merged.length % STEP === 0) yield;
  }
  for (const rest of [a.slice(i), b.slice(j)]) for (const record of rest) merged.push(record);
  return merged;
}

/** By id: short runs, merged two by two. O(n log n) */
function* sortInSteps<R extends AnyRecord>(records: readonly R[]): Steps<R[]> {
  let runs: R[][] = [];
  for (let start = 0; start < records.length; start += STEP) {
    runs.push(records.slice(start, start + STEP).toSorted(byId));
    yield;
  }
  while (runs.length > 1) {
    const longer: R[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* merge(runs[at] as R[], runs[at + 1] ?? []));
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Both lists are sorted by id: one pass through them, O(n). */
function* changeCollection<R extends AnyRecord>(
  records: readonly R[],
  upserts: Iterable<R>,
  deletes: readonly string[],
): Steps<R[]> {
  // Of several upserts of one id the last counts.
  const last = yield* indexById(upserts);
  const coming = yield* sortInSteps([...last.values()]);
  const gone = new Set(deletes);
  const merged: R[] = [];
  let next = 0;
  for (const [at, record] of records.entries()) {
    for (
      let each = coming[next];
      each !== undefined && byId(each, record) < 0;
      each = coming[next]
    ) {
      merged.push(each);
      next += 1;
    }
    const replacing = coming[next]?.id === record.id ? coming[next] : undefined;
    if (replacing !== undefined) {
      merged.push(replacing);
      next += 1;
    } else if (!gone.has(record.id)) merged.push(record);
    if (at % STEP === STEP - 1) yield;
  }
  for (; next < coming.length; next += 1) merged.push(coming[next] as R);
  return merged;
}

/**
 * What the store would read after committing `changes` to `dataset`: collections that are not touched stay the same array. O(n) in
 * those that are, and O(m log m) in the changes.
 */
export const applyChanges = (dataset: Dataset, changes: Changes): Dataset =>
  allAtOnce(changesInSteps(dataset, changes));

function* sharing<R extends AnyRecord>(
  records: Iterable<R>,
  share: (record: R) => R,
): Generator<R> {
  for (const record of records) yield share(record);
}

/** The same, so that others can be answered meanwhile. Records that were packed hold what they have in common once. */
export function* changesInSteps(dataset: Dataset, { upserts, deletes }: Changes): Steps<Dataset> {
  const share = createSharing();
  const read = (type: RecordType): Iterable<AnyRecord> => {
    const records: Listed<AnyRecord> = upserts[type] ?? [];
    return isList(records)
      ? records
      : sharing(eachListed(records), (record) => share(type, record));
  };
  const changed: Partial<Record<RecordType, AnyRecord[]>> = {};
  for (const type of RECORD_TYPES) {
    const [coming, gone] = [upserts[type], deletes[type]];
    changed[type] =
      coming === undefined && gone === undefined
        ? dataset[type]
        : yield* changeCollection<AnyRecord>(dataset[type], read(type), gone ?? []);
  }
  return changed as unknown as Dataset;
}
