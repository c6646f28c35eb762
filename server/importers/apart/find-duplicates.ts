import type { Text } from '../../contract/fields.ts';
import type { DuplicateGroup } from '../../contract/imports.ts';
import { findPairs, type NameRecord } from '../duplicates/index.ts';

export interface FindDuplicatesInput {
  records: NameRecord[];
  /** Names of known places. */
  places: string[];
}

/** A pair by the ids of its records. */
export interface FoundPair {
  a: string;
  b: string;
  score: number;
  group: DuplicateGroup;
  reasons: Text[];
  against: Text[];
}

/** The pairs among records that may be one organisation, as plain data. */
export const findDuplicates = ({ records, places }: FindDuplicatesInput): FoundPair[] =>
  findPairs(records, { places }).map(({ a, b, score, group, reasons, against }) => ({
    a: a.id,
    b: b.id,
    score,
    group,
    reasons,
    against,
  }));
