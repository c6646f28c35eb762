import type { Dataset } from '../../contract/dataset.ts';
import { readWorkbook } from '../read-workbook.ts';
import type { ImportFile } from '../table.ts';
import type { ReadingOptions, Workbook } from '../workbook.ts';
import { findDuplicates, type FindDuplicatesInput, type FoundPair } from './find-duplicates.ts';
import type { InTwo } from './in-two.ts';
import { prepare, type Contents, type Prepared, type PrepareInput } from './prepare.ts';

/** What can be done apart: plain data in, plain data out. */
export interface JobInput {
  read: { file: ImportFile; options: ReadingOptions };
  /** Shared: the dataset that the file is compared with. */
  prepare: PrepareInput;
  duplicates: FindDuplicatesInput;
}

export interface JobOutput {
  read: Workbook;
  prepare: InTwo<Prepared, Contents>;
  duplicates: FoundPair[];
}

export type JobName = keyof JobInput;

export interface JobContext {
  /** Share of the work done, 0 to 1; may be called as often as one likes. */
  progress: (done: number) => void;
  /** What the order said is shared, kept by the child from an earlier job when its key is the same. */
  shared: unknown;
}

export type Job<J extends JobName> = (input: JobInput[J], context: JobContext) => JobOutput[J];

/** Every job by its name; the child runs them from here. */
export const JOBS: { [J in JobName]: Job<J> } = {
  read: ({ file, options }) => readWorkbook(file, options),
  duplicates: (input) => findDuplicates(input),
  prepare: (input, { shared, progress }) => prepare(input, shared as Dataset, progress),
};
