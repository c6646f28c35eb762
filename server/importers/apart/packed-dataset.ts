import { setImmediate as nextTurn } from 'node:timers/promises';
import { emptyDataset, type Dataset } from '../../contract/dataset.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../../contract/records.ts';
import { NO_LINES, readLines, writeLines, type Lines } from './lines.ts';

export type PackedDataset = Record<RecordType, Lines>;

/** Records that are written between two turns of the event loop: a few milliseconds. */
const PIECE = 1_000;

/** A dataset as bytes; others are answered meanwhile. */
export const packDataset = async (dataset: Dataset): Promise<PackedDataset> => {
  const packed = Object.fromEntries(RECORD_TYPES.map((type) => [type, NO_LINES])) as PackedDataset;
  for (const type of RECORD_TYPES) {
    const writer = writeLines();
    for (const [index, record] of (dataset[type] as AnyRecord[]).entries()) {
      writer.add(record);
      if (index % PIECE === PIECE - 1) await nextTurn();
    }
    packed[type] = writer.done();
  }
  return packed;
};

export const unpackDataset = (packed: PackedDataset): Dataset => {
  const dataset = emptyDataset();
  for (const type of RECORD_TYPES)
    (dataset[type] as AnyRecord[]) = [...readLines<AnyRecord>(packed[type])];
  return dataset;
};
