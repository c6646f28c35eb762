import type { ExportTable, Notation } from './table.ts';

export interface WrittenFile {
  /** Media type. */
  type: string;
  /** Of the name, without the dot. */
  ending: string;
  bytes: Uint8Array;
}

/** A way to write tables down: one file, one line in the registry (`index.ts`). */
export interface TableFormat {
  id: string;
  /** Texts stay texts whatever they begin with; the event loop is never held for more than a few hundred rows. */
  write: (tables: readonly ExportTable[], notation: Notation) => Promise<WrittenFile>;
}
