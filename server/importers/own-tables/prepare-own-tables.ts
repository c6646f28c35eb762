import type { Dataset } from '../../contract/dataset.ts';
import { mapping as mappingSchema, type Mapping } from '../../contract/imports.ts';
import { changesOf, countRecords } from '../change-set.ts';
import { draftStatus, type Draft } from '../match/draft.ts';
import { RECORD_TYPES, type AnyRecord } from '../../contract/records.ts';
import type { PreparedImport } from '../prepared-import.ts';
import { createProblemReport } from '../problems.ts';
import type { Guess } from '../understand/guess.ts';
import type { Workbook } from '../workbook.ts';
import { COLLECTION, type OwnTables } from './find-own-tables.ts';
import { readRecords } from './read-records.ts';
import { collectionsWith, stackTables, type Stacked } from './stack-tables.ts';

const OWN = {
  it: 'è una nostra tabella: la colonna è un campo del record',
  en: 'it is a table of ours: the column is a field of the record',
};
const SAMPLES = 3;
const SAMPLED = 100;
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

const guessesOf = ({ tables, columns, shown }: Stacked): Guess[] =>
  columns.map((column, index) => {
    const targets = collectionsWith(tables, column).map((type) => `${type}.${column}`);
    const [first = null] = targets;
    const cells = shown.slice(0, SAMPLED).map((row) => row.cells[index] ?? '');
    return {
      column,
      target: targets.length > 1 ? targets : first,
      origin: first === null ? 'none' : 'heading',
      confidence: first === null ? 0 : 1,
      reasons: first === null ? [] : [OWN],
      samples: [...new Set(filled(cells))].slice(0, SAMPLES),
      alternatives: [],
      split: null,
    };
  });

/** Formats whose cells an apostrophe may protect from being computed. */
const TEXT_FORMATS = new Set(['csv', 'zip']);

/**
 * Our own tables, exported before: every row is a record as it is, found by its id. Several are shown as one, below each other.
 */
export const prepareOwnTables = (
  workbook: Workbook,
  own: OwnTables,
  given: Mapping | null,
  dataset: Dataset,
): PreparedImport => {
  const report = createProblemReport();
  const isText = TEXT_FORMATS.has(workbook.format);
  const stacked = stackTables(own);
  const { tables, columns, headerRow, shown, strays } = stacked;
  for (const { row, value } of strays)
    report.add(
      'invalid-record',
      { row: row.row, column: COLLECTION, value },
      { field: COLLECTION },
      () => RECORD_TYPES,
    );
  const { drafts, rows, rejected } = readRecords(tables, dataset, isText, report);
  const statuses = Object.values(drafts).flatMap((each) =>
    (each as Draft<AnyRecord>[]).map(draftStatus),
  );
  const count = (status: ReturnType<typeof draftStatus>): number =>
    statuses.filter((each) => each === status).length;
  const reading = {
    headerRow,
    ...(workbook.encoding === undefined ? {} : { encoding: workbook.encoding }),
    ...(workbook.delimiter === undefined ? {} : { delimiter: workbook.delimiter }),
  };
  return {
    changes: changesOf(drafts),
    counts: {
      rows: rows + strays.length,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: rejected + strays.length,
    },
    records: countRecords(drafts),
    mapping: { ...(given ?? mappingSchema.parse({})), ...reading, shape: 'dataset' },
    guesses: guessesOf(stacked),
    sheets: workbook.grids.map((grid) => ({
      name: grid.name,
      hidden: grid.hidden,
      rows: grid.rows.length,
      columns: grid.rows[0]?.cells.length ?? 0,
      chosen: tables.some((table) => table.grid === grid),
    })),
    kept: null,
    format: workbook.format,
    encodings: workbook.encodings,
    table: { columns, rows: shown, reading, oddities: [] },
    drafts,
    problems: report.all(),
    duplicates: [],
  };
};
