import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { emptyDataset, type Dataset } from '../server/contract/dataset.ts';
import {
  RECORDS,
  RECORD_TYPES,
  type RecordOf,
  type RecordType,
} from '../server/contract/records.ts';

const textOf = (path: string): Promise<string> =>
  readFile(resolve(import.meta.dirname, path), 'utf8');

/** A CSV file of this folder as rows of strings; codes keep their leading zeros. */
export const readCsv = async <C extends string>(path: string): Promise<Record<C, string>[]> =>
  Papa.parse<Record<C, string>>(await textOf(path), { header: true, skipEmptyLines: true }).data;

/** A JSON file of this folder; what it holds is checked when it becomes records. */
export const readJson = async (path: string): Promise<Record<string, unknown>[]> =>
  JSON.parse(await textOf(path)) as Record<string, unknown>[];

/** Rows as records of the contract: absent fields take their defaults, a wrong one throws. */
export const asRecords = <T extends RecordType>(type: T, rows: unknown[]): RecordOf[T][] =>
  rows.map((row) => RECORDS[type].schema.parse(row));

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** A dataset with each collection sorted by id (code units), as stores keep it. */
export const datasetOf = (collections: Partial<Dataset>): Dataset => {
  const dataset: Dataset = { ...emptyDataset(), ...collections };
  for (const type of RECORD_TYPES) dataset[type].sort(byId);
  return dataset;
};
