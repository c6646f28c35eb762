import { perType, RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';
import type { Revision } from '../contract/revision.ts';
import type { Steps } from '../steps.ts';
import { canonicalJson, textDigest } from './canonical.ts';
import type { Change } from './store.ts';
import { upsertsOf, type Survey } from './survey.ts';
import type { Ids } from './transaction.ts';

/** What is to be written: only what really changes. */
export interface CommitPlan {
  /** Read anew each time they are gone through. */
  upserts: Record<RecordType, Iterable<AnyRecord>>;
  deletes: Ids;
  /** Ids among `upserts` that are there already. */
  replaced: Record<RecordType, Set<string>>;
  changes: Change[];
  counts: Revision['counts'];
}

const emptyPlan = (): CommitPlan => ({
  upserts: perType(() => []),
  deletes: perType(() => []),
  replaced: perType(() => new Set()),
  changes: [],
  counts: { created: 0, updated: 0, deleted: 0 },
});

/** Records that are compared in one step: a few milliseconds. */
const STEP = 500;

/**
 * What of a change set really changes something: what equals what is there is dropped, deletes of nothing are dropped, and every
 * change keeps the record as it was and the digest of what it becomes. Linear in the records touched.
 */
export function* planCommit(
  survey: Survey,
  before: Record<RecordType, Map<string, AnyRecord>>,
): Steps<CommitPlan> {
  const plan = emptyPlan();
  for (const type of RECORD_TYPES) {
    const unchanged = new Set<string>();
    let looked = 0;
    for (const record of upsertsOf(survey, type)) {
      looked += 1;
      if (looked % STEP === 0) yield;
      const was = before[type].get(record.id) ?? null;
      const text = canonicalJson(record);
      if (was !== null && canonicalJson(was) === text) {
        unchanged.add(record.id);
        continue;
      }
      plan.changes.push({ type, id: record.id, before: was, after: textDigest(text) });
      if (was !== null) plan.replaced[type].add(record.id);
      plan.counts[was === null ? 'created' : 'updated'] += 1;
    }
    plan.upserts[type] = {
      *[Symbol.iterator]() {
        for (const record of upsertsOf(survey, type)) if (!unchanged.has(record.id)) yield record;
      },
    };
    for (const id of survey.deletes[type]) {
      const was = before[type].get(id);
      if (was === undefined) continue;
      plan.deletes[type].push(id);
      plan.changes.push({ type, id, before: was, after: null });
      plan.counts.deleted += 1;
    }
  }
  return plan;
}
