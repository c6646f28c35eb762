import type { Text } from '../../../contract/fields.ts';
import type { Comparable } from '../comparable.ts';
import type { NameComparison } from '../compare-names.ts';
import type { NameRecord } from '../name-record.ts';

/** What speaks for two records being one (points above 0) or against it (below), in log-odds, and in words when it can be said. */
export interface Finding {
  points: number;
  /** Said only of pairs that are kept. */
  text: () => Text;
}

/** Two names that were compared. */
export interface NamePair {
  a: Comparable;
  b: Comparable;
  comparison: NameComparison;
  /** Words that are, or are part of, the name of a place. */
  places: ReadonlySet<string>;
}

/** Two records with the names through which they were found. */
export interface RecordPair {
  a: NameRecord;
  b: NameRecord;
  names: NamePair;
  /** Whether the names would be shared by bodies of many towns: an acronym, a saint, words for what a body does. */
  plain: boolean;
}

/** A kind of evidence from the names alone: weighed once for all the records of these names. */
export interface NameEvidence {
  id: string;
  weigh: (pair: NamePair) => Finding | null;
}

/** A kind of evidence from what else is known. */
export interface RecordEvidence {
  id: string;
  weigh: (pair: RecordPair) => Finding | null;
}
