import type { Mapping } from '../../contract/imports.ts';
import type { ImportFile, Table } from '../table.ts';
import { csv } from './csv.ts';

/** A file format: one file, one line in the registry below. */
export interface TableReader {
  id: string;
  /** Whether these bytes look like this format; the first reader that says so reads them. */
  recognises: (bytes: Uint8Array) => boolean;
  /** Errors: `InvalidInput` (422) with a code and the way out. */
  read: (file: ImportFile, mapping: Mapping) => Table;
}

/** In the order in which they are asked; the last takes whatever is text, and says why when it is not. */
export const READERS: readonly TableReader[] = [csv];
