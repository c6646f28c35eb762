import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import type { Language } from '../contract/fields.ts';
import type { ImportDecisions, Mapping } from '../contract/imports.ts';
import type { Contents, Prepared } from '../importers/apart/prepare.ts';
import { lineCount, linesWeight, noLines } from '../lines.ts';
import type { ImportFile } from '../importers/index.ts';
import { perType, RECORD_TYPES } from '../contract/records.ts';
import type { CommitResult } from './current.ts';

/** A file that is kept in case it has to be read again: packed, a table takes a fifth of its size. */
export interface KeptFile {
  name: string;
  packed: Uint8Array;
}

const [pack, unpack] = [promisify(zstdCompress), promisify(zstdDecompress)];
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export const keepFile = async ({ name, bytes }: ImportFile): Promise<KeptFile> => ({
  name,
  packed: await pack(bytes, FASTEST),
});

export const fileOf = async ({ name, packed }: KeptFile): Promise<ImportFile> => ({
  name,
  bytes: new Uint8Array(await unpack(packed)),
});

/** A file that was prepared, kept until it is committed, discarded or forgotten. */
export interface Waiting {
  id: string;
  file: KeptFile;
  /** As it was sent; null when everything is to be guessed. */
  given: Mapping | null;
  decisions: ImportDecisions;
  language: Language;
  /** The revision that it was compared with. */
  revision: number;
  prepared: Prepared;
  /** Follows a little later. */
  contents: Promise<Contents>;
  /** Ids of participations that an earlier version of the file named and this one does not. */
  disappeared: string[];
  /** Set by the first order to commit, so that a second one waits for the same answer. */
  committing: Promise<CommitResult> | null;
  result: CommitResult | null;
}

/** What its lighter part holds of memory, bytes. */
export const weightOf = ({ file, prepared }: Waiting): number =>
  file.packed.length + prepared.spoken.length + prepared.problems.bytes.length;

/** What its contents hold of memory, bytes. */
export const contentsWeight = ({ rows, records, told }: Contents): number =>
  [rows, ...RECORD_TYPES.flatMap((type) => [records[type], told[type]])].reduce(
    (sum, lines) => sum + linesWeight(lines),
    0,
  );

/** Once it is written, only what may still be asked for is kept: the summary, and rejected rows to be mended. */
export const lightened = (waiting: Waiting, { rows }: Contents): Waiting => {
  const { prepared } = waiting;
  const rejected = lineCount(prepared.problems) > 0 && prepared.rejected.length > 0;
  return {
    ...waiting,
    file: { ...waiting.file, packed: new Uint8Array() },
    prepared: { ...prepared, spoken: '' },
    contents: Promise.resolve({
      rows: rejected ? rows : noLines(),
      records: perType(() => noLines()) as Contents['records'],
      told: perType(() => noLines()),
    }),
  };
};
