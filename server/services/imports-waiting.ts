import type { Language } from '../contract/fields.ts';
import type { ImportDecisions, Mapping } from '../contract/imports.ts';
import type { Prepared } from '../importers/apart/prepare.ts';
import { lineCount, noLines, type Lines } from '../importers/apart/lines.ts';
import type { ImportFile } from '../importers/index.ts';
import { RECORD_TYPES } from '../contract/records.ts';
import type { CommitResult } from './current.ts';

/** A file that was prepared, kept until it is committed, discarded or forgotten. */
export interface Waiting {
  id: string;
  file: ImportFile;
  /** As it was sent; null when everything is to be guessed. */
  given: Mapping | null;
  decisions: ImportDecisions;
  language: Language;
  /** The revision that it was compared with. */
  revision: number;
  prepared: Prepared;
  /** Ids of participations that an earlier version of the file named and this one does not. */
  disappeared: string[];
  /** Set by the first order to commit, so that a second one waits for the same answer. */
  committing: Promise<CommitResult> | null;
  result: CommitResult | null;
}

const linesOf = ({ rows, problems, upserts }: Prepared): Lines<unknown>[] => [
  rows,
  problems,
  ...RECORD_TYPES.map((type) => upserts[type]),
];

/** What it holds of memory, bytes. */
export const weightOf = ({ file, prepared }: Waiting): number =>
  file.bytes.length +
  prepared.spoken.length +
  linesOf(prepared).reduce((sum, { bytes, ends }) => sum + bytes.length + ends.byteLength, 0);

/** Once it is written, only what may still be asked for is kept: the summary, and rejected rows to be mended. */
export const lightened = (waiting: Waiting): Waiting => {
  const { prepared } = waiting;
  const rejected = lineCount(prepared.problems) > 0 && prepared.rejected.length > 0;
  return {
    ...waiting,
    file: { ...waiting.file, bytes: new Uint8Array() },
    prepared: {
      ...prepared,
      spoken: '',
      rows: rejected ? prepared.rows : noLines(),
      upserts: Object.fromEntries(
        RECORD_TYPES.map((type) => [type, noLines()]),
      ) as Prepared['upserts'],
    },
  };
};
