import type { Identifier } from '../contract/fields.ts';
import {
  perType,
  RECORD_TYPES,
  RECORDS,
  type AnyRecord,
  type Reference,
  type RecordType,
} from '../contract/records.ts';
import { eachListed, listedCount } from '../lines.ts';
import type { Steps } from '../steps.ts';
import type { Changes } from './store.ts';
import { IDENTIFIED, type IdentifiedType, type Ids } from './transaction.ts';

/**
 * What a change set speaks of, with one word on each id: the last upsert counts, and an upsert outweighs a delete of the same id.
 * The records themselves stay where they are, packed perhaps: of each only its id is held.
 */
export interface Survey {
  changes: Changes;
  /** Upserts, those that do not count included. */
  count: Record<RecordType, number>;
  /** Where in its list the upsert stands that counts, by id. */
  at: Record<RecordType, Map<string, number>>;
  deletes: Record<RecordType, Set<string>>;
  /** Ids that upserts mention and that are not upserted themselves. */
  mentioned: Ids;
  /** Of the upserts that count. */
  identifiers: Record<IdentifiedType, Identifier[]>;
}

export const referencesOf = (type: RecordType, record: AnyRecord): Reference[] =>
  (RECORDS[type].references as (record: AnyRecord) => Reference[])(record);

export const identifiersOf = (record: AnyRecord): Identifier[] =>
  'identifiers' in record ? record.identifiers : [];

/** The upserts of a collection that count. */
export function* upsertsOf(
  { changes, at }: Pick<Survey, 'changes' | 'at'>,
  type: RecordType,
): Generator<AnyRecord> {
  let position = 0;
  for (const record of eachListed<AnyRecord>(changes.upserts[type] ?? [])) {
    if (at[type].get(record.id) === position) yield record;
    position += 1;
  }
}

/** Records that are looked at in one step: a few milliseconds. */
const STEP = 1_000;

/** Goes through a change set twice: for the ids, and for what the records mention. */
export function* surveyOf(changes: Changes): Steps<Survey> {
  const at = perType(() => new Map<string, number>());
  for (const type of RECORD_TYPES) {
    let position = 0;
    for (const { id } of eachListed<AnyRecord>(changes.upserts[type] ?? [])) {
      at[type].set(id, position);
      position += 1;
      if (position % STEP === 0) yield;
    }
  }
  const mentioned = perType(() => new Set<string>());
  const identifiers = Object.fromEntries(
    IDENTIFIED.map((type) => [type, [] as Identifier[]]),
  ) as Survey['identifiers'];
  for (const type of RECORD_TYPES) {
    let looked = 0;
    for (const record of upsertsOf({ changes, at }, type)) {
      for (const to of referencesOf(type, record))
        if (!at[to.type].has(to.id)) mentioned[to.type].add(to.id);
      if ('identifiers' in record) identifiers[type as IdentifiedType].push(...record.identifiers);
      looked += 1;
      if (looked % STEP === 0) yield;
    }
  }
  return {
    changes,
    count: perType((type) => listedCount(changes.upserts[type] ?? [])),
    at,
    deletes: perType(
      (type) => new Set((changes.deletes[type] ?? []).filter((id) => !at[type].has(id))),
    ),
    mentioned: perType((type) => [...mentioned[type]]),
    identifiers,
  };
}
