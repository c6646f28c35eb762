import type { ChangeSet } from '../contract/dataset.ts';
import type { ImportPreview } from '../contract/imports.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';
import { draftStatus, type Draft } from './match/draft.ts';
import type { Matched } from './match-rows.ts';

export interface ImportChanges {
  changes: ChangeSet;
  /** Rows = created + updated + unchanged + rejected. */
  counts: ImportPreview['counts'];
  /** The same for the records of each collection. */
  records: ImportPreview['records'];
}

const countRecords = (drafts: readonly Draft<AnyRecord>[]): ImportPreview['records'][string] => {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const draft of drafts) counts[draftStatus(draft)] += 1;
  return counts;
};

/**
 * Matched records -> what a commit does, and the count of rows. A row is `created` when it made a participation, `updated` when it
 * made or changed some other record, else `unchanged`; `rows` is how many the file has, `accepted` how many were matched.
 */
export const toChangeSet = (
  { drafts }: Matched,
  rows: { all: number; accepted: number },
): ImportChanges => {
  const changes: ChangeSet = { upserts: {}, deletes: {} };
  const changing = new Set<number>();
  for (const type of RECORD_TYPES) {
    const changed = (drafts[type] as Draft<AnyRecord>[]).filter(
      (draft) => draftStatus(draft) !== 'unchanged',
    );
    for (const { changedBy } of changed) for (const row of changedBy) changing.add(row);
    if (changed.length > 0) {
      Object.assign(changes.upserts, { [type]: changed.map(({ record }) => record) });
    }
  }
  const making = new Set(
    drafts.participations
      .filter(({ before }) => before === null)
      .map(({ changedBy }) => changedBy[0] ?? 0),
  );
  const created = making.size;
  const updated = [...changing].filter((row) => !making.has(row)).length;
  return {
    changes,
    counts: {
      rows: rows.all,
      created,
      updated,
      unchanged: rows.accepted - created - updated,
      rejected: rows.all - rows.accepted,
    },
    records: Object.fromEntries(
      RECORD_TYPES.map((type: RecordType) => [
        type,
        countRecords(drafts[type] as Draft<AnyRecord>[]),
      ]),
    ),
  };
};
