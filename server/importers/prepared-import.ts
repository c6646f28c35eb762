import type { ImportDecisions, ImportPreview, KeptMapping } from '../contract/imports.ts';
import type { ImportChanges } from './change-set.ts';
import type { Duplicate } from './match/same-organizations.ts';
import type { Matched } from './match-rows.ts';
import type { FullMapping } from './plan.ts';
import type { Problem } from './problems.ts';
import type { Table } from './table.ts';
import type { Guess } from './understand/guess.ts';
import type { Workbook } from './workbook.ts';

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
