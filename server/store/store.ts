import type { Dataset } from '../contract/dataset.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';
import type { Revision } from '../contract/revision.ts';
import type { Listed } from '../lines.ts';
import type { Settings } from './settings.ts';

/** A change set as it is committed: many records may be packed. */
export interface Changes {
  upserts: { [T in RecordType]?: Listed<RecordOf[T]> };
  deletes: { [T in RecordType]?: readonly string[] };
}

/** Who commits, when and why. Time and identity are passed in: a store has no clock of its own. */
export interface CommitOptions {
  /** The revision the change set was made against; another one now current is a `Conflict` (`stale-revision`). */
  expected: number;
  author: string;
  message: string;
  /** ISO 8601 instant. */
  at: string;
  /** A commit whose answer was lost is looked up by it; a second commit with the same id is a `Conflict` (`import-already-committed`). */
  importId?: string | null;
  /** Set by a seed that replaces everything. */
  seed?: string | null;
}

/** A record before a revision touched it (`null`: it was not there), with the digest of what the revision left (`null`: deleted). */
export interface Change {
  type: RecordType;
  id: string;
  before: unknown;
  after: string | null;
}

export interface HistoryPage {
  /** Newest first. */
  items: Revision[];
  /** Pass as `before` for the next page; null at the end. */
  next: number | null;
}

/**
 * Where the records are kept. Everything is plain data; nothing of a driver leaves an implementation.
 *
 * Every commit is all or nothing and makes one revision. Errors, same codes in every store:
 * `Conflict` `stale-revision`, `import-already-committed`, `dangling-reference` (a record would refer to one that is not there,
 * whether because it is missing or because it is being deleted), `duplicate-identifier` (two organisations, or two projects,
 * with the same scheme and value), `changed-since` (revert: a later revision touched the same records), `nothing-to-revert`;
 * `NotFound` for an unknown revision; `StoreUnavailable` when it does not answer, within 5 s; `AppError` `store-full` (507).
 * A change set that changes nothing (each upsert equals what is there, each delete names nothing) makes no revision and
 * answers with the current one.
 */
export interface PartnershipStore {
  readonly kind: 'sqlite' | 'neo4j';
  /** Number of the current revision; 0 when nothing was ever committed. Cheap enough to be polled. */
  revision(): Promise<number>;
  /** The whole dataset, each collection sorted by id (code units), and the revision it belongs to. */
  read(): Promise<{ revision: number; dataset: Dataset }>;
  commit(changes: Changes, options: CommitOptions): Promise<{ revision: number; changed: boolean }>;
  /** Undoes revision `number` as a new revision. */
  revert(number: number, options: CommitOptions): Promise<{ revision: number; changed: boolean }>;
  history(page: { before?: number | null; limit: number }): Promise<HistoryPage>;
  /** What a revision did, record by record. */
  changesOf(number: number): Promise<{ revision: Revision; changes: Change[] }>;
  /** The revision that a given import became, or null. */
  findImport(importId: string): Promise<Revision | null>;
  /** What is remembered beside the data. */
  readonly settings: Settings;
  close(): Promise<void>;
}
