import type { Dataset } from '../contract/dataset.ts';
import type { ImportDecisions, ImportPreview, KeptMapping, Mapping } from '../contract/imports.ts';
import { toChangeSet, type ImportChanges } from './change-set.ts';
import { checkRows } from './check-rows.ts';
import { mapRows } from './map-rows.ts';
import type { Duplicate } from './match/organizations.ts';
import { matchRows, type Matched } from './match-rows.ts';
import type { FullMapping } from './plan.ts';
import { createProblemReport, type Problem } from './problems.ts';
import { readWorkbook } from './read-workbook.ts';
import { readingOptions } from './reading-options.ts';
import { recognise } from './recognise.ts';
import type { ImportFile, Table } from './table.ts';
import type { Guess } from './understand/guess.ts';
import { reportSplits } from './understand/report-splits.ts';
import { understand } from './understand/understand.ts';
import type { Workbook } from './workbook.ts';

export type { ImportFile } from './table.ts';
export { rowProblem, type Problem } from './problems.ts';
export type { Duplicate } from './match/organizations.ts';

/** What a file would do to a dataset, and what is wrong with it. */
export interface PreparedImport extends ImportChanges {
  /** With everything that was guessed and detected filled in. */
  mapping: FullMapping;
  /** What was understood of each column, in the order of the file. */
  guesses: Guess[];
  sheets: ImportPreview['sheets'];
  /** Name of the kept mapping that was applied. */
  kept: string | null;
  format: string;
  encodings: Workbook['encodings'];
  /** As it was read, for the person who checks it. */
  table: Table;
  /** Every record that the file speaks of, as it was and as it will be. */
  drafts: Matched['drafts'];
  problems: Problem[];
  duplicates: Duplicate[];
}

/** What else a file is read with. */
export interface PrepareOptions {
  /** Mappings kept by name; one made for the same columns is applied when `mapping` names none. */
  kept?: readonly KeptMapping[];
  decisions?: ImportDecisions;
}

/**
 * file -> workbook -> understood -> mapped -> checked -> matched -> change set: one function each, no step reaches back.
 * Pure: the same file, mapping, dataset and options give the same changes, ids included. Without a mapping, or without its
 * `columns`, everything is guessed and comes back in `mapping`.
 * Errors: `InvalidInput` (413, 422) for a file or mapping that is wrong as a whole; what is wrong with single rows is in `problems`.
 */
export const prepareImport = (
  file: ImportFile,
  mapping: Mapping | null,
  dataset: Dataset,
  options: PrepareOptions = {},
): PreparedImport =>
  prepareWorkbook(readWorkbook(file, readingOptions(mapping)), mapping, dataset, options);

/** The same from a workbook that is read already. */
export const prepareWorkbook = (
  workbook: Workbook,
  mapping: Mapping | null,
  dataset: Dataset,
  { kept = [] }: PrepareOptions = {},
): PreparedImport => {
  const report = createProblemReport();
  const understood = understand(workbook, mapping, dataset, kept);
  const { table } = understood;
  const isWritten = Object.keys(mapping?.columns ?? {}).length > 0;
  const plan = recognise(table, understood.mapping, isWritten);
  reportSplits(table, understood.guesses, report);
  const said = mapRows(table, plan, report);
  const rows = checkRows(table, said, plan, dataset.projects, report);
  const matched = matchRows(rows, plan, dataset, report);
  return {
    ...understood,
    ...toChangeSet(matched, plan.shape, table, rows),
    mapping: plan.mapping,
    format: workbook.format,
    encodings: workbook.encodings,
    drafts: matched.drafts,
    problems: report.all(),
    duplicates: matched.duplicates,
  };
};
