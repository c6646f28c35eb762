import type { Dataset } from '../contract/dataset.ts';
import {
  RECORD_TYPES,
  type AnyRecord,
  type RecordOf,
  type RecordType,
} from '../contract/records.ts';
import type { Steps } from '../steps.ts';

/** Fields whose values many records have in common, besides their sources and lists that are empty. */
const SHARED: { [T in RecordType]: readonly (keyof RecordOf[T] & string)[] } = {
  territories: ['level'],
  programmes: ['funder'],
  measures: ['programme'],
  organizations: ['kind', 'legalForm', 'territory'],
  projects: ['measure', 'programme', 'status'],
  participations: ['organization', 'project', 'role'],
};

const NOTHING: readonly never[] = Object.freeze([]);

type Fields = Record<string, unknown>;

/**
 * Makes records that were just read hold what they have in common once: ids they refer to, sources, empty lists. Two hundred thousand
 * participations so take two thirds of the memory. The records themselves are changed, what they say is not; nobody else may know them yet.
 */
export const createSharing = (): (<R extends AnyRecord>(type: RecordType, record: R) => R) => {
  const known = new Map<string, unknown>();
  const one = (key: string, value: unknown): unknown => {
    const first = known.get(key);
    if (first !== undefined) return first;
    known.set(key, value);
    return value;
  };
  return (type, record) => {
    const fields = record as unknown as Fields;
    known.set(record.id, record.id);
    for (const field of SHARED[type]) {
      const value = fields[field];
      if (typeof value === 'string') fields[field] = one(value, value);
    }
    for (const [field, value] of Object.entries(fields))
      if (Array.isArray(value)) {
        if (value.length === 0) fields[field] = NOTHING;
        else if (field === 'sources')
          fields[field] = one(JSON.stringify(value), Object.freeze(value));
      }
    return record;
  };
};

/** Records that are looked at in one step. */
const STEP = 2_000;

/** All the records of a dataset that was just read. */
export function* shareInSteps(dataset: Dataset): Steps<void> {
  const share = createSharing();
  for (const type of RECORD_TYPES)
    for (const [at, record] of (dataset[type] as AnyRecord[]).entries()) {
      share(type, record);
      if (at % STEP === STEP - 1) yield;
    }
}
