import type { Mapping } from '../contract/imports.ts';
import { READERS } from './readers/index.ts';
import { refuseForeignFormat } from './readers/foreign-format.ts';
import type { ImportFile, Table } from './table.ts';

/** File -> table. Errors: `InvalidInput` (422) `empty-file`, `not-a-table`, `no-rows` and what the format's reader adds. */
export const readTable = (file: ImportFile, mapping: Mapping): Table => {
  const reader = READERS.find((each) => each.recognises(file.bytes));
  return reader === undefined ? refuseForeignFormat(file, mapping) : reader.read(file, mapping);
};
