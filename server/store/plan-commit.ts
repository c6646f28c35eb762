import type { ChangeSet } from '../contract/dataset.ts';
import type { Identifier } from '../contract/fields.ts';
import {
  RECORD_TYPES,
  RECORDS,
  type AnyRecord,
  type Reference,
  type RecordType,
} from '../contract/records.ts';
import type { Revision } from '../contract/revision.ts';
import { canonicalJson, textDigest } from './canonical.ts';
import { danglingReference, duplicateIdentifier, type IdentifierClash } from './refusals.ts';
import type { Change } from './store.ts';
import {
  IDENTIFIED,
  identifierKey,
  type IdentifiedType,
  type Ids,
  type Referrer,
} from './transaction.ts';

/** What a store knew, in its transaction, about the records that a change set touches or mentions. */
export interface Surroundings {
  before: Record<RecordType, Map<string, AnyRecord>>;
  existing: Record<RecordType, Set<string>>;
  referrers: Referrer[];
  owners: Record<IdentifiedType, Map<string, string>>;
}

/** What is to be written: only what really changes. */
export interface CommitPlan {
  upserts: Record<RecordType, AnyRecord[]>;
  deletes: Ids;
  /** Ids among `upserts` that are there already. */
  replaced: Record<RecordType, Set<string>>;
  changes: Change[];
  counts: Revision['counts'];
}

/** A change set with one word on each id: the last upsert counts, and an upsert outweighs a delete of the same id. */
export interface Wishes {
  upserts: Record<RecordType, Map<string, AnyRecord>>;
  deletes: Record<RecordType, Set<string>>;
}

export const perType = <V>(valueOf: (type: RecordType) => V): Record<RecordType, V> =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, valueOf(type)])) as Record<RecordType, V>;

export const wishesOf = (changes: ChangeSet): Wishes => {
  const upserts = perType(
    (type) =>
      new Map((changes.upserts[type] ?? []).map((record: AnyRecord) => [record.id, record])),
  );
  const deletes = perType(
    (type) => new Set((changes.deletes[type] ?? []).filter((id) => !upserts[type].has(id))),
  );
  return { upserts, deletes };
};

export const referencesOf = (type: RecordType, record: AnyRecord): Reference[] =>
  (RECORDS[type].references as (record: AnyRecord) => Reference[])(record);

const identifiersOf = (record: AnyRecord): Identifier[] =>
  'identifiers' in record ? record.identifiers : [];

/** What a store must look up before a change set can be judged. */
export const needsOf = ({ upserts, deletes }: Wishes) => {
  const mentioned = perType(() => new Set<string>());
  for (const type of RECORD_TYPES)
    for (const record of upserts[type].values())
      for (const to of referencesOf(type, record))
        if (!upserts[to.type].has(to.id)) mentioned[to.type].add(to.id);
  const identifiersIn = (type: IdentifiedType) =>
    [...upserts[type].values()].flatMap(identifiersOf);
  return {
    touched: perType((type) => [...upserts[type].keys(), ...deletes[type]]),
    mentioned: perType((type) => [...mentioned[type]]),
    deleted: perType((type) => [...deletes[type]]),
    identifiers: {
      organizations: identifiersIn('organizations'),
      projects: identifiersIn('projects'),
    },
  };
};

/** References that would lead nowhere: from what is written, and from what stays to what is deleted. */
const danglingIn = (wishes: Wishes, { existing, referrers }: Surroundings): Referrer[] => {
  const stands = ({ type, id }: Reference): boolean =>
    wishes.upserts[type].has(id) || (existing[type].has(id) && !wishes.deletes[type].has(id));
  const written = RECORD_TYPES.flatMap((type) =>
    [...wishes.upserts[type].values()].flatMap((record) =>
      referencesOf(type, record)
        .filter((to) => !stands(to))
        .map((to) => ({ type, id: record.id, field: to.field, to: to.type, target: to.id })),
    ),
  );
  const left = referrers.filter(
    ({ type, id }) => !wishes.upserts[type].has(id) && !wishes.deletes[type].has(id),
  );
  return [...written, ...left];
};

const clashesIn = (wishes: Wishes, { owners }: Surroundings): IdentifierClash[] =>
  IDENTIFIED.flatMap((type) => {
    const owned = new Map<string, string>();
    for (const [key, id] of owners[type])
      if (!wishes.upserts[type].has(id) && !wishes.deletes[type].has(id)) owned.set(key, id);
    const clashes: IdentifierClash[] = [];
    for (const [id, record] of wishes.upserts[type])
      for (const key of identifiersOf(record).map(identifierKey)) {
        const first = owned.get(key);
        if (first === undefined) owned.set(key, id);
        else clashes.push({ type, key, ids: [first, id] });
      }
    return clashes;
  });

const isFilled = <T>(list: T[]): list is [T, ...T[]] => list.length > 0;

/**
 * Judges a change set against its surroundings: what equals what is there is dropped, deletes of nothing are dropped,
 * and every change keeps the record as it was and the digest of what it becomes.
 * Throws `Conflict` `dangling-reference` or `duplicate-identifier`. Linear in the records touched.
 */
export const planCommit = (wishes: Wishes, surroundings: Surroundings): CommitPlan => {
  const dangling = danglingIn(wishes, surroundings);
  if (isFilled(dangling)) throw danglingReference(dangling);
  const clashes = clashesIn(wishes, surroundings);
  if (isFilled(clashes)) throw duplicateIdentifier(clashes);

  const plan: CommitPlan = {
    upserts: perType(() => []),
    deletes: perType(() => []),
    replaced: perType(() => new Set()),
    changes: [],
    counts: { created: 0, updated: 0, deleted: 0 },
  };
  for (const type of RECORD_TYPES) {
    for (const [id, record] of wishes.upserts[type]) {
      const before = surroundings.before[type].get(id) ?? null;
      const text = canonicalJson(record);
      if (before !== null && canonicalJson(before) === text) continue;
      plan.upserts[type].push(record);
      plan.changes.push({ type, id, before, after: textDigest(text) });
      if (before !== null) plan.replaced[type].add(id);
      plan.counts[before === null ? 'created' : 'updated'] += 1;
    }
    for (const id of wishes.deletes[type]) {
      const before = surroundings.before[type].get(id);
      if (before === undefined) continue;
      plan.deletes[type].push(id);
      plan.changes.push({ type, id, before, after: null });
      plan.counts.deleted += 1;
    }
  }
  return plan;
};
