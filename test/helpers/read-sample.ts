import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../server/errors.ts';
import { readWorkbook } from '../../server/importers/read-workbook.ts';
import type { ReadingOptions, Workbook } from '../../server/importers/workbook.ts';

const encoder = new TextEncoder();

/** A file as it would be handed over. */
export const fileOf = (content: string | Uint8Array, name = 'prova.csv') => ({
  name,
  bytes: typeof content === 'string' ? encoder.encode(content) : content,
});

export const readText = (
  content: string | Uint8Array,
  options: ReadingOptions = {},
  name?: string,
): Workbook => readWorkbook(fileOf(content, name), options);

/** The cells of the first sheet. */
export const cellsOf = (workbook: Workbook): string[][] =>
  (workbook.grids[0]?.rows ?? []).map(({ cells }) => cells);

export const readSample = (path: string): Workbook =>
  readWorkbook({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }, {});

/** Code of the refusal, or null when it was read. Anything but a refusal in words is thrown. */
export const refusalOf = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error.code;
    throw error;
  }
};
