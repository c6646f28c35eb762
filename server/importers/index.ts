import type { Dataset } from '../contract/dataset.ts';
import type { Mapping } from '../contract/imports.ts';
import { toChangeSet } from './change-set.ts';
import { checkRows } from './check-rows.ts';
import { mapRows } from './map-rows.ts';
import { matchRows } from './match-rows.ts';
import { findOwnTables } from './own-tables/find-own-tables.ts';
import { prepareOwnTables } from './own-tables/prepare-own-tables.ts';
import type { PreparedImport, PrepareOptions } from './prepared-import.ts';
import { createProblemReport } from './problems.ts';
import { readWorkbook } from './read-workbook.ts';
import { readingOptions } from './reading-options.ts';
import { recognise } from './recognise.ts';
import type { ImportFile } from './table.ts';
import { reportSplits } from './understand/report-splits.ts';
import { sayKinds } from './understand/say-kinds.ts';
import { understand } from './understand/understand.ts';
import type { Workbook } from './workbook.ts';

export type { ImportFile } from './table.ts';
export { rowProblem, type Problem } from './problems.ts';
export type { Duplicate } from './match/same-organizations.ts';
export type { PreparedImport, PrepareOptions } from './prepared-import.ts';

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

/** Our own tables are recognised unless the mapping says that they are something else. */
const mayBeOwn = (mapping: Mapping | null): boolean =>
  mapping === null ||
  mapping.shape === 'dataset' ||
  (mapping.shape === undefined && Object.keys(mapping.columns).length === 0);

/** The same from a workbook that is read already. */
export const prepareWorkbook = (
  workbook: Workbook,
  mapping: Mapping | null,
  dataset: Dataset,
  { kept = [], decisions = {} }: PrepareOptions = {},
): PreparedImport => {
  const own = mayBeOwn(mapping) ? findOwnTables(workbook) : null;
  if (own !== null) return prepareOwnTables(workbook, own, mapping, dataset);
  const report = createProblemReport();
  const understood = understand(workbook, mapping, dataset, kept);
  const { table } = understood;
  const isWritten = mapping?.shape === undefined && Object.keys(mapping?.columns ?? {}).length > 0;
  const plan = recognise(table, understood.mapping, isWritten);
  if (table.reading.headerRow === 0 && mapping?.headerRow === undefined)
    report.add('no-header', { row: table.rows[0]?.row ?? 1 });
  const { sections = null, marks = null } = table;
  if (marks !== null && table.reading.crossed === undefined)
    report.add(
      'marks-in-columns',
      { row: table.rows[0]?.row ?? 1 },
      { columns: marks.columns.join(', '), count: marks.columns.length, stand: marks.stand },
    );
  if (sections !== null)
    report.add('section-titles', { row: sections.row, column: sections.heading }, { ...sections });
  reportSplits(table, understood.guesses, report);
  const said = mapRows(table, plan, report);
  const rows = checkRows(table, said, plan, dataset.projects, report);
  const matched = matchRows(rows, plan, dataset, report, decisions.duplicates ?? {});
  return {
    ...understood,
    guesses: sayKinds(understood.guesses, matched.kindsFromNames),
    ...toChangeSet(matched, plan.shape, table, rows),
    mapping: plan.mapping,
    format: workbook.format,
    encodings: workbook.encodings,
    drafts: matched.drafts,
    problems: report.all(),
    duplicates: matched.duplicates,
  };
};
