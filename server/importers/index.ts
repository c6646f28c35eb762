import type { Dataset } from '../contract/dataset.ts';
import type { Mapping } from '../contract/imports.ts';
import { toChangeSet, type ImportChanges } from './change-set.ts';
import { checkRows } from './check-rows.ts';
import { mapRows } from './map-rows.ts';
import type { Duplicate } from './match/organizations.ts';
import { matchRows } from './match-rows.ts';
import { createProblemReport, type Problem } from './problems.ts';
import { readTable } from './read-table.ts';
import { recognise } from './recognise.ts';
import type { ImportFile } from './table.ts';

export type { ImportFile } from './table.ts';
export { rowProblem, type Problem } from './problems.ts';
export type { Duplicate } from './match/organizations.ts';

/** What a file would do to a dataset, and what is wrong with it. */
export interface PreparedImport extends ImportChanges {
  /** With everything that was detected filled in. */
  mapping: Mapping;
  problems: Problem[];
  duplicates: Duplicate[];
}

/**
 * file -> table -> recognised and mapped -> checked -> matched -> change set: one function each, no step reaches back.
 * Pure: the same file, mapping and dataset give the same changes, ids included.
 * Errors: `InvalidInput` (422) for a file or mapping that is wrong as a whole; what is wrong with single rows is in `problems`.
 */
export const prepareImport = (
  file: ImportFile,
  mapping: Mapping,
  dataset: Dataset,
): PreparedImport => {
  const report = createProblemReport();
  const table = readTable(file, mapping);
  const plan = recognise(table, mapping);
  const said = mapRows(table, plan, report);
  const rows = checkRows(table, said, plan, dataset.projects, report);
  const matched = matchRows(rows, plan, dataset, report);
  const changes = toChangeSet(matched, { all: table.rows.length, accepted: rows.length });
  return {
    ...changes,
    mapping: plan.mapping,
    problems: report.all(),
    duplicates: matched.duplicates,
  };
};
