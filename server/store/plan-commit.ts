import { perType, RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';
import type { Revision } from '../contract/revision.ts';
import type { Steps } from '../steps.ts';
import { canonicalJson, textDigestBytes } from './canonical.ts';
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
  /** Of each collection in the order of ids, made anew each time they are gone through. */
  changes: Record<RecordType, Iterable<Change>>;
  counts: Revision['counts'];
}

export const isEmpty = ({ counts }: Pick<CommitPlan, 'counts'>): boolean =>
  counts.created + counts.updated + counts.deleted === 0;

/** Records that are compared in one step: a few milliseconds. */
const STEP = 500;
/** Of a SHA-256. */
const DIGEST_BYTES = 32;

/** What of the upserts of a collection changes nothing, and the digest of each other by its position. */
function* compare(
  survey: Survey,
  type: RecordType,
  before: Map<string, AnyRecord>,
): Steps<{ unchanged: Set<string>; digests: Buffer }> {
  const unchanged = new Set<string>();
  const digests = Buffer.alloc(survey.count[type] * DIGEST_BYTES);
  let looked = 0;
  for (const record of upsertsOf(survey, type)) {
    looked += 1;
    if (looked % STEP === 0) yield;
    const was = before.get(record.id);
    const text = canonicalJson(record);
    if (was !== undefined && canonicalJson(was) === text) unchanged.add(record.id);
    else digests.set(textDigestBytes(text), (survey.at[type].get(record.id) ?? 0) * DIGEST_BYTES);
  }
  return { unchanged, digests };
}

/** Something to go through that is made anew each time. */
const anew = <T>(make: () => Generator<T>): Iterable<T> => ({ [Symbol.iterator]: make });

/**
 * What of a change set really changes something: what equals what is there is dropped, deletes of nothing are dropped, and every
 * change keeps the record as it was and the digest of what it becomes. Linear in the records touched.
 */
export function* planCommit(
  survey: Survey,
  before: Record<RecordType, Map<string, AnyRecord>>,
): Steps<CommitPlan> {
  const plan: CommitPlan = {
    upserts: perType(() => []),
    deletes: perType((type) => [...survey.deletes[type]].filter((id) => before[type].has(id))),
    replaced: perType(() => new Set()),
    changes: perType(() => []),
    counts: { created: 0, updated: 0, deleted: 0 },
  };
  for (const type of RECORD_TYPES) {
    const [at, deletes, were] = [survey.at[type], plan.deletes[type], before[type]];
    const { unchanged, digests } = yield* compare(survey, type, were);
    for (const id of were.keys()) if (at.has(id) && !unchanged.has(id)) plan.replaced[type].add(id);
    const replaced = plan.replaced[type].size;
    plan.counts.updated += replaced;
    plan.counts.created += at.size - unchanged.size - replaced;
    plan.counts.deleted += deletes.length;
    plan.upserts[type] = anew(function* upserts() {
      for (const record of upsertsOf(survey, type)) if (!unchanged.has(record.id)) yield record;
    });
    plan.changes[type] = anew(function* changes() {
      for (const id of [...at.keys(), ...deletes].toSorted()) {
        if (unchanged.has(id)) continue;
        const start = (at.get(id) ?? 0) * DIGEST_BYTES;
        const after = at.has(id) ? digests.toString('hex', start, start + DIGEST_BYTES) : null;
        yield { type, id, before: were.get(id) ?? null, after };
      }
    });
  }
  return plan;
}
