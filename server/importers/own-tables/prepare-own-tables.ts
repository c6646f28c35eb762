import type { Dataset } from '../../contract/dataset.ts';
import { mapping as mappingSchema, type Mapping } from '../../contract/imports.ts';
import { changesOf, countRecords } from '../change-set.ts';
import { draftStatus, type Draft } from '../match/draft.ts';
import type { AnyRecord } from '../../contract/records.ts';
import type { PreparedImport } from '../prepared-import.ts';
import { createProblemReport } from '../problems.ts';
import type { Guess } from '../understand/guess.ts';
import type { Workbook } from '../workbook.ts';
import type { OwnTable } from './find-own-tables.ts';
import { readRecords } from './read-records.ts';

const OWN = {
  it: 'è una nostra tabella: la colonna è un campo del record',
  en: 'it is a table of ours: the column is a field of the record',
};
const SAMPLES = 3;
const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

const guessesOf = ({ type, columns, rows }: OwnTable): Guess[] =>
  columns.map((column, index) => ({
    column,
    target: `${type}.${column}`,
    origin: 'heading',
    confidence: 1,
    reasons: [OWN],
    samples: [...new Set(filled(rows.slice(0, 100).map(({ cells }) => cells[index] ?? '')))].slice(
      0,
      SAMPLES,
    ),
    alternatives: [],
    split: null,
  }));

/** Formats whose cells an apostrophe may protect from being computed. */
const TEXT_FORMATS = new Set(['csv', 'zip']);

/**
 * Our own tables, exported before: every row is a record as it is, found by its id. The largest table stands for the others where
 * one is shown.
 */
export const prepareOwnTables = (
  workbook: Workbook,
  tables: readonly OwnTable[],
  given: Mapping | null,
  dataset: Dataset,
): PreparedImport => {
  const report = createProblemReport();
  const isText = TEXT_FORMATS.has(workbook.format);
  const { drafts, rows, rejected } = readRecords(tables, dataset, isText, report);
  const [shown] = tables.toSorted((a, b) => b.rows.length - a.rows.length) as [OwnTable];
  const statuses = Object.values(drafts).flatMap((each) =>
    (each as Draft<AnyRecord>[]).map(draftStatus),
  );
  const count = (status: ReturnType<typeof draftStatus>): number =>
    statuses.filter((each) => each === status).length;
  const reading = {
    headerRow: shown.headerRow,
    ...(workbook.encoding === undefined ? {} : { encoding: workbook.encoding }),
    ...(workbook.delimiter === undefined ? {} : { delimiter: workbook.delimiter }),
  };
  return {
    changes: changesOf(drafts),
    counts: {
      rows,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected,
    },
    records: countRecords(drafts),
    mapping: { ...(given ?? mappingSchema.parse({})), ...reading, shape: 'dataset' },
    guesses: guessesOf(shown),
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
    table: { columns: shown.columns, rows: shown.rows, reading, oddities: [] },
    drafts,
    problems: report.all(),
    duplicates: [],
  };
};
