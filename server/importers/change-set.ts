import type { ChangeSet } from '../contract/dataset.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';
import { draftStatus, type Draft } from './match/draft.ts';
import type { RowShape } from './plan.ts';
import type { Matched } from './match-rows.ts';
import type { Row } from './row-facts.ts';
import type { Table } from './table.ts';

export interface ImportChanges {
  changes: ChangeSet;
  /** Rows = created + updated + unchanged + rejected. */
  counts: ImportPreview['counts'];
  /** The same for the records of each collection. */
  records: ImportPreview['records'];
}

/** What a row of each shape is there to make. */
const MADE: Record<RowShape, readonly RecordType[]> = {
  participations: ['participations'],
  projects: ['participations', 'projects'],
  organizations: ['organizations'],
  territories: ['territories'],
};

export const countRecords = (drafts: Matched['drafts']): ImportPreview['records'] =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => {
      const counts = { created: 0, updated: 0, unchanged: 0 };
      for (const draft of drafts[type] as Draft<AnyRecord>[]) counts[draftStatus(draft)] += 1;
      return [type, counts];
    }),
  );

/** Records that are new or changed. */
export const changesOf = (drafts: Matched['drafts']): ChangeSet => {
  const changes: ChangeSet = { upserts: {}, deletes: {} };
  for (const type of RECORD_TYPES) {
    const changed = (drafts[type] as Draft<AnyRecord>[]).filter(
      (draft) => draftStatus(draft) !== 'unchanged',
    );
    if (changed.length > 0) {
      Object.assign(changes.upserts, { [type]: changed.map(({ record }) => record) });
    }
  }
  return changes;
};

/** What a row did. */
const [CHANGED, CREATED] = [1, 2];

/**
 * Matched records -> what a commit does, and the count of rows. A row is `created` when it made a record of the kind that its shape
 * is there for, `updated` when it made or changed some other, else `unchanged`; the rows of the table that are not among `accepted`
 * are rejected.
 */
export const toChangeSet = (
  { drafts }: Matched,
  shape: RowShape,
  table: Table,
  accepted: readonly Row[],
): ImportChanges => {
  const made = new Set<RecordType>(MADE[shape]);
  // By number of the row.
  const rowsTo = (accepted.at(-1)?.row ?? 0) + 1;
  const changing = new Uint8Array(rowsTo);
  for (const type of RECORD_TYPES) {
    for (const { before, changedBy } of drafts[type] as Draft<AnyRecord>[]) {
      for (const row of changedBy) changing[row] ||= CHANGED;
      if (before === null && made.has(type)) changing[changedBy[0] ?? 0] = CREATED;
    }
  }
  let standing = 0;
  let last = -1;
  for (const { row } of accepted) {
    if (row !== last) standing += 1;
    last = row;
  }
  let created = 0;
  let updated = 0;
  for (const what of changing) {
    if (what === CREATED) created += 1;
    else if (what === CHANGED) updated += 1;
  }
  const rows = table.rows.length;
  return {
    changes: changesOf(drafts),
    counts: {
      rows,
      created,
      updated,
      unchanged: standing - created - updated,
      rejected: rows - standing,
    },
    records: countRecords(drafts),
  };
};
