import type { Dataset } from '../../contract/dataset.ts';
import { readDatasetCell } from '../../contract/dataset-cells.ts';
import {
  RECORDS,
  RECORD_TYPES,
  type AnyRecord,
  type Reference,
  type RecordType,
} from '../../contract/records.ts';
import { plainCell } from '../../contract/text-cells.ts';
import type { Draft } from '../match/draft.ts';
import type { Matched } from '../match-rows.ts';
import type { ProblemReport } from '../problems.ts';
import type { OwnTable } from './find-own-tables.ts';

/** Rows of our own tables as records, each of the dataset or new, and how many rows could not be. */
export interface OwnRecords {
  drafts: Matched['drafts'];
  rows: number;
  rejected: number;
}

type Said = Readonly<Record<string, unknown>>;
interface Candidate {
  row: number;
  table: OwnTable;
  record: AnyRecord;
}

/** What the cells of a row say, over what is known of the record: fields without a column stay as they are. */
const saidBy = (table: OwnTable, cells: readonly string[], isText: boolean): Said =>
  Object.fromEntries(
    table.fields.map(({ name, at }) => {
      const cell = cells[at] ?? '';
      return [name, readDatasetCell(table.type, name, isText ? plainCell(cell) : cell)];
    }),
  );

const refuseInvalid = (
  row: number,
  said: Said,
  path: readonly PropertyKey[],
  report: ProblemReport,
): void => {
  const field = String(path[0] ?? 'id');
  const given = said[field] ?? '';
  const value = typeof given === 'string' ? given : JSON.stringify(given);
  report.add('invalid-record', { row, column: field, value }, { field });
};

/** The rows of a table that are valid records of their collection, each id once. */
const validRecords = (
  table: OwnTable,
  existing: ReadonlyMap<string, AnyRecord>,
  isText: boolean,
  report: ProblemReport,
): Candidate[] => {
  const { schema } = RECORDS[table.type];
  const rowOf = new Map<string, number>();
  return table.rows.flatMap(({ row, cells }) => {
    const said = saidBy(table, cells, isText);
    const parsed = schema.safeParse({ ...existing.get(String(said['id'])), ...said });
    if (!parsed.success) {
      refuseInvalid(row, said, parsed.error.issues[0]?.path ?? [], report);
      return [];
    }
    const record = parsed.data;
    const first = rowOf.get(record.id);
    if (first !== undefined) {
      report.add('repeated-id', { row, column: 'id', value: record.id }, { first });
      return [];
    }
    rowOf.set(record.id, row);
    return [{ row, table, record }];
  });
};

/** Records in one form, so that equal ones are equal texts. */
const canonical = (type: RecordType, record: AnyRecord): string =>
  JSON.stringify(RECORDS[type].schema.parse(record));

const draftOf = ({ row, record, table }: Candidate, before: AnyRecord | null): Draft<AnyRecord> => {
  const isSame = before !== null && canonical(table.type, before) === canonical(table.type, record);
  return {
    before,
    record: isSame ? before : record,
    changedBy: isSame ? [] : [row],
    said: {},
    differing: null,
    items: null,
  };
};

/**
 * Our own tables -> records: found by their ids, checked by the contract, refused when they refer to what is nowhere. Each row is
 * one record, so the counts of rows are those of records.
 */
export const readRecords = (
  tables: readonly OwnTable[],
  dataset: Dataset,
  isText: boolean,
  report: ProblemReport,
): OwnRecords => {
  const drafts = Object.fromEntries(RECORD_TYPES.map((type) => [type, []])) as unknown as Record<
    RecordType,
    Draft<AnyRecord>[]
  >;
  let accepted = 0;
  const present = new Map<RecordType, Set<string>>();
  for (const type of RECORD_TYPES) {
    const existing = new Map((dataset[type] as AnyRecord[]).map((record) => [record.id, record]));
    let candidates = tables
      .filter((table) => table.type === type)
      .flatMap((table) => validRecords(table, existing, isText, report));
    const ids = new Set([...existing.keys(), ...candidates.map(({ record }) => record.id)]);
    present.set(type, ids);
    const standing = ({ row, record }: Candidate): boolean => {
      const references = (RECORDS[type].references as (of: AnyRecord) => Reference[])(record);
      const missing = references.find((each) => present.get(each.type)?.has(each.id) !== true);
      if (missing === undefined) return true;
      report.add(
        'unknown-reference',
        { row, column: missing.field, value: missing.id },
        { collection: missing.type },
      );
      ids.delete(record.id);
      return false;
    };
    // A territory that falls takes those within it along.
    for (let before = -1; before !== candidates.length;) {
      before = candidates.length;
      candidates = candidates.filter(standing);
    }
    accepted += candidates.length;
    drafts[type] = candidates.map((each) => draftOf(each, existing.get(each.record.id) ?? null));
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return { drafts: drafts as unknown as Matched['drafts'], rows, rejected: rows - accepted };
};
