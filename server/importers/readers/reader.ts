import type { ImportFile } from '../table.ts';
import type { ReadingOptions, Workbook } from '../workbook.ts';

/** A file format: one file in this folder, one line in its registry. */
export interface Reader {
  /** Also the name of the file it is in, and the `format` of the workbooks it gives. */
  id: string;
  /** Whether these bytes look like this format; the first reader of the registry that says so reads them. */
  recognises: (file: ImportFile) => boolean;
  /** Errors: `InvalidInput` (422; 413 beyond a limit) with a stable code, what is wrong and the way out. */
  read: (file: ImportFile, options: ReadingOptions) => Workbook;
}
