import type { Dataset } from '../contract/dataset.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';

/** Whether the records are real, invented, or there are none that could tell. */
export type Nature = 'real' | 'fictional' | 'none';

/**
 * Territories do not tell: the real places of a region are there from the start, beside the invented organisations of the demo.
 * `except` leaves one record out of the count.
 */
export const natureOf = (dataset: Dataset, except?: { type: RecordType; id: string }): Nature => {
  for (const type of RECORD_TYPES) {
    if (type === 'territories') continue;
    const one = (dataset[type] as AnyRecord[]).find(
      ({ id }) => except === undefined || except.type !== type || except.id !== id,
    );
    if (one !== undefined) return one.fictional ? 'fictional' : 'real';
  }
  return 'none';
};
