export { comparable, type Comparable } from './comparable.ts';
export { findPairs, type FindOptions } from './find-pairs.ts';
export { nameRecords, type DuplicatePair, type NameRecord } from './name-record.ts';
