import { createHash, hash } from 'node:crypto';
import type { Dataset } from '../contract/dataset.ts';
import { RECORD_TYPES, type AnyRecord } from '../contract/records.ts';
import { allAtOnce, type Steps } from '../steps.ts';

/** Bytes handed to the hash at once: a dataset is never one string. */
const CHUNK = 1 << 16;

/** Ids in the order that hashes and reads use everywhere: by UTF-16 code units, whatever the language of the machine. */
export const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const canonicalObject = (value: object): string => {
  const source = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(source).toSorted()) {
    const field = source[key];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
};

/**
 * JSON with sorted keys and no white space: equal values give equal text, in every store.
 * Half a surrogate pair, which no store can keep, is written as the U+FFFD that comes back.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
};

export const textDigest = (text: string): string => hash('sha256', text);

/** The same as 32 bytes. */
export const textDigestBytes = (text: string): Uint8Array => hash('sha256', text, 'buffer');

/** sha-256 (hexadecimal) of one record; also its ETag. */
export const recordDigest = (record: AnyRecord): string => textDigest(canonicalJson(record));

/**
 * sha-256 (hexadecimal) of a whole dataset: one line for each record, `collection TAB canonical JSON`, collections in the
 * order of RECORD_TYPES, records by id. The same data give the same hash in every store, whatever the order they came in.
 */
export const datasetHash = (dataset: Dataset): string => allAtOnce(hashInSteps(dataset));

/** The same, so that others can be answered meanwhile. */
export function* hashInSteps(dataset: Dataset): Steps<string> {
  const sha = createHash('sha256');
  let waiting = '';
  for (const type of RECORD_TYPES)
    for (const record of dataset[type].toSorted(byId)) {
      waiting += `${type}\t${canonicalJson(record)}\n`;
      if (waiting.length < CHUNK) continue;
      sha.update(waiting);
      waiting = '';
      yield;
    }
  return sha.update(waiting).digest('hex');
}
