import type { Dataset } from '../contract/dataset.ts';
import type { Apart } from '../importers/apart/index.ts';
import type { Contents, Prepared, PrepareInput } from '../importers/apart/prepare.ts';
import type { Task } from './jobs.ts';

/**
 * Reads, understands, checks and matches a file with a dataset; what is not needed to show it follows. Errors as `prepareImport`, and
 * what a process apart adds.
 */
export type Prepare = (
  input: PrepareInput,
  dataset: Dataset,
  task: Pick<Task, 'signal' | 'progress'>,
) => Promise<{ now: Prepared; later: Promise<Contents> }>;

/** In a process of its own, which gets a dataset once and keeps it for the next file. */
export const prepareApart = (apart: Pick<Apart, 'run'>): Prepare => {
  const keys = new WeakMap<Dataset, string>();
  let last = 0;
  const keyOf = (dataset: Dataset): string => {
    const known = keys.get(dataset);
    if (known !== undefined) return known;
    const key = `dataset ${(last += 1)}`;
    keys.set(dataset, key);
    return key;
  };
  return (input, dataset, { signal, progress }) =>
    apart.run(
      { name: 'prepare', input, shared: { key: keyOf(dataset), value: () => dataset } },
      { signal, onProgress: progress },
    );
};
