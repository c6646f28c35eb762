import { LIMITS } from './readers/limits.ts';
import { READERS } from './readers/index.ts';
import { beyond, emptyFile } from './readers/refusals.ts';
import { refuseForeignFormat } from './readers/foreign-format.ts';
import type { ImportFile } from './table.ts';
import type { ReadingOptions, Workbook } from './workbook.ts';

/**
 * File -> sheets of text, by the first reader that recognises it. Pure; what it may take is bounded by `LIMITS`.
 * Errors: `InvalidInput` with what is wrong and the way out: 413 `too-large`, `unpacks-too-large`; 422 `empty-file`, `not-a-table`,
 * `old-workbook`, `encrypted-file`, `damaged-file`, `wrong-encoding`, `too-many-rows` and the other limits.
 */
export const readWorkbook = (file: ImportFile, options: ReadingOptions): Workbook => {
  if (file.bytes.length > LIMITS.bytes) throw beyond(file, 'bytes');
  if (file.bytes.length === 0) throw emptyFile(file);
  const reader = READERS.find((each) => each.recognises(file));
  return reader === undefined ? refuseForeignFormat(file, options) : reader.read(file, options);
};
