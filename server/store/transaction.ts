import type { Identifier } from '../contract/fields.ts';
import type { AnyRecord, RecordType } from '../contract/records.ts';
import type { Revision } from '../contract/revision.ts';
import type { CommitPlan } from './plan-commit.ts';
import type { Change } from './store.ts';

export type Awaitable<T> = T | Promise<T>;

/** Ids by collection. */
export type Ids = Record<RecordType, string[]>;

/** Collections whose records carry identifiers, unique within the collection. */
export const IDENTIFIED = ['organizations', 'projects'] as const satisfies RecordType[];
export type IdentifiedType = (typeof IDENTIFIED)[number];

/** One text for one identifier: a scheme holds no `|`. */
export const identifierKey = ({ scheme, value }: Identifier): string => `${scheme}|${value}`;

/** A record that refers, in `field`, to the record `target` of collection `to`. */
export interface Referrer {
  type: RecordType;
  id: string;
  field: string;
  to: RecordType;
  target: string;
}

/**
 * What a commit asks of a store while it holds the write lock: six questions and one write. It is the whole difference
 * between stores; what a commit decides is the same everywhere (`commit.ts`, `plan-commit.ts`).
 */
export interface StoreTransaction {
  /** The current revision, read after the write lock was taken. */
  revision(): Awaitable<number>;
  findImport(importId: string): Awaitable<Revision | null>;
  /** What a revision did, or null when there is no such revision. */
  changesOf(number: number): Awaitable<Change[] | null>;
  /** The records with these ids that are there, by id. */
  find(ids: Ids): Awaitable<Record<RecordType, Map<string, AnyRecord>>>;
  /** Which of these ids are there. */
  existing(ids: Ids): Awaitable<Record<RecordType, Set<string>>>;
  /** Every record that refers to one of these. */
  referrers(ids: Ids): Awaitable<Referrer[]>;
  /** Who owns these identifiers: identifier key -> record id. */
  owners(
    identifiers: Record<IdentifiedType, Identifier[]>,
  ): Awaitable<Record<IdentifiedType, Map<string, string>>>;
  /** Writes records, revision and changes; nothing is visible until the transaction commits. */
  write(plan: CommitPlan, revision: Revision): Awaitable<void>;
}
