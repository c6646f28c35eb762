import type { Dataset } from '../contract/dataset.ts';
import { packPrepared, type Prepared } from '../importers/apart/prepare.ts';
import { prepareImport, type ImportFile, type PrepareOptions } from '../importers/index.ts';
import type { Mapping } from '../contract/imports.ts';
import type { Task } from './jobs.ts';

export interface PrepareOrder {
  file: ImportFile;
  mapping: Mapping | null;
  options: PrepareOptions;
  dataset: Dataset;
}

/** Reads, understands, checks and matches a file. Errors as `prepareImport`. */
export type Prepare = (
  order: PrepareOrder,
  task: Pick<Task, 'signal' | 'progress'>,
) => Promise<Prepared>;

/** In this very process: for a terminal, where nobody else waits. */
export const prepareHere: Prepare = async ({ file, mapping, options, dataset }) =>
  packPrepared(prepareImport(file, mapping, dataset, options));
