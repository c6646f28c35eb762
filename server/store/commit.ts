import { emptyChangeSet, type ChangeSet } from '../contract/dataset.ts';
import { perType, type AnyRecord, type RecordType } from '../contract/records.ts';
import { NotFound } from '../errors.ts';
import type { Steps } from '../steps.ts';
import { recordDigest } from './canonical.ts';
import { judge } from './judge.ts';
import { isEmpty, planCommit } from './plan-commit.ts';
import {
  changedSince,
  importAlreadyCommitted,
  nothingToRevert,
  staleRevision,
} from './refusals.ts';
import type { Change, Changes, CommitOptions } from './store.ts';
import { surveyOf } from './survey.ts';
import type { Awaitable, StoreTransaction } from './transaction.ts';

/** How steps are driven: all at once on a thread of its own, in turns where others wait. */
export type Drive = <R>(steps: Steps<R>) => Awaitable<R>;

export interface CommitResult {
  revision: number;
  changed: boolean;
}

/**
 * Throws `Conflict` when the commit cannot start. A repeated import is told apart from a mere late one first: its
 * `expected` is always stale.
 */
const startingPoint = async (tx: StoreTransaction, options: CommitOptions): Promise<number> => {
  const current = await tx.revision();
  const importId = options.importId ?? null;
  const known = importId === null ? null : await tx.findImport(importId);
  if (known !== null) throw importAlreadyCommitted(known.importId ?? '', known.number);
  if (current !== options.expected) throw staleRevision(options.expected, current);
  return current;
};

const writeChanges = async (
  tx: StoreTransaction,
  changes: Changes,
  options: CommitOptions,
  { drive, ...from }: { current: number; reverts: number | null; drive: Drive },
): Promise<CommitResult> => {
  const survey = await drive(surveyOf(changes));
  const deleted = perType((type) => [...survey.deletes[type]]);
  await drive(
    judge(survey, {
      existing: await tx.existing(survey.mentioned),
      referrers: await tx.referrers(deleted),
      owners: await tx.owners(survey.identifiers),
    }),
  );
  const touched = perType((type) => [...survey.at[type].keys(), ...deleted[type]]);
  const plan = await drive(planCommit(survey, await tx.find(touched)));
  if (isEmpty(plan)) return { revision: from.current, changed: false };
  const number = from.current + 1;
  await tx.write(plan, {
    number,
    at: options.at,
    author: options.author,
    message: options.message,
    importId: options.importId ?? null,
    reverts: from.reverts,
    seed: options.seed ?? null,
    counts: plan.counts,
  });
  return { revision: number, changed: true };
};

/** A commit within a transaction that holds the write lock. Errors as in `PartnershipStore`. */
export const commitIn = async (
  tx: StoreTransaction,
  changes: Changes,
  options: CommitOptions,
  drive: Drive,
): Promise<CommitResult> => {
  const current = await startingPoint(tx, options);
  return writeChanges(tx, changes, options, { current, reverts: null, drive });
};

const digestOf = (record: unknown): string | null =>
  record === null ? null : recordDigest(record as AnyRecord);

/** The change set that puts every touched record back, when nothing has touched them since. */
const inverseOf = (
  number: number,
  changes: Change[],
  now: Record<RecordType, Map<string, AnyRecord>>,
): ChangeSet => {
  const current = (change: Change) => digestOf(now[change.type].get(change.id) ?? null);
  const [first, ...others] = changes.filter((change) => current(change) !== change.after);
  if (first !== undefined) {
    if (changes.every((change) => current(change) === digestOf(change.before)))
      throw nothingToRevert(number);
    throw changedSince(number, [first, ...others]);
  }
  const inverse = emptyChangeSet();
  for (const { type, id, before } of changes)
    if (before === null) (inverse.deletes[type] ??= []).push(id);
    else ((inverse.upserts[type] ??= []) as AnyRecord[]).push(before as AnyRecord);
  return inverse;
};

/** Undoes revision `number` within a transaction that holds the write lock. Errors as in `PartnershipStore`. */
export const revertIn = async (
  tx: StoreTransaction,
  number: number,
  options: CommitOptions,
  drive: Drive,
): Promise<CommitResult> => {
  const current = await startingPoint(tx, options);
  const changes = await tx.changesOf(number);
  if (changes === null) throw new NotFound({ it: 'La revisione', en: 'Revision' }, String(number));
  const touched = perType((type) =>
    changes.filter((change) => change.type === type).map(({ id }) => id),
  );
  const inverse = inverseOf(number, changes, await tx.find(touched));
  return writeChanges(tx, inverse, options, { current, reverts: number, drive });
};
