import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { batchesOf } from './batches.ts';
import { allAtOnce, type Steps } from './steps.ts';

/**
 * Values as JSON, packed in blocks of a few hundred (Zstandard, RFC 8878). Two hundred thousand records so cross from process to
 * process, and wait for a decision, as some ten megabytes outside the heap, and are read a block at a time.
 */
export interface Lines<T> {
  /** One packed block after the other. */
  bytes: Uint8Array;
  /** Position after each block. */
  ends: Uint32Array;
  /** Bytes that each block unpacks to. */
  sizes: Uint32Array;
  /** Of the values. */
  count: number;
  /** Never there: it tells the compiler what the values are. */
  of?: T;
}

/** Values of which there may be many: in a list, or packed. */
export type Listed<T> = readonly T[] | Lines<T>;

/** Values in a block: it is written, and read, as one list. */
const BLOCK = 256;
/** Fastest; the values are much alike. */
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs values, a block in each step. */
export function* linesInSteps<T>(values: Iterable<T>): Steps<Lines<T>> {
  const blocks: Uint8Array[] = [];
  const sizes: number[] = [];
  const ends: number[] = [];
  let count = 0;
  for (const block of batchesOf(values, BLOCK)) {
    const json = Buffer.from(JSON.stringify(block));
    const packed = zstdCompressSync(json, OPTIONS);
    blocks.push(packed);
    sizes.push(json.length);
    ends.push((ends.at(-1) ?? 0) + packed.length);
    count += block.length;
    yield;
  }
  return {
    bytes: new Uint8Array(Buffer.concat(blocks)),
    ends: Uint32Array.from(ends),
    sizes: Uint32Array.from(sizes),
    count,
  };
}

export const toLines = <T>(values: Iterable<T>): Lines<T> => allAtOnce(linesInSteps(values));

export const noLines = <T>(): Lines<T> => toLines([]);

export const lineCount = ({ count }: Pick<Lines<unknown>, 'count'>): number => count;

/** What they hold of memory, bytes. */
export const linesWeight = ({ bytes, ends, sizes }: Lines<unknown>): number =>
  bytes.length + ends.byteLength + sizes.byteLength;

const readBlock = <T>({ bytes, ends, sizes }: Lines<T>, block: number): T[] => {
  const packed = bytes.subarray(block === 0 ? 0 : ends[block - 1], ends[block]);
  // With room for all of it at once, and a byte to tell that it ended.
  const room = { chunkSize: Math.max((sizes[block] ?? 0) + 1, constants.Z_MIN_CHUNK) };
  return JSON.parse(zstdDecompressSync(packed, room).toString()) as T[];
};

/** The value at a position; it must be there. A whole block is read for it: where several are wanted, `readLines`. */
export const readLine = <T>(lines: Lines<T>, index: number): T =>
  readBlock(lines, Math.floor(index / BLOCK))[index % BLOCK] as T;

/** The values from `start` up to `end`, as far as there are. */
export function* readLines<T>(lines: Lines<T>, start = 0, end = lines.count): Generator<T> {
  const last = Math.min(end, lines.count);
  for (let index = start; index < last;) {
    const from = index % BLOCK;
    const values = readBlock(lines, (index - from) / BLOCK).slice(from, from + last - index);
    yield* values;
    index += values.length;
  }
}

export const isList = <T>(values: Listed<T>): values is readonly T[] => Array.isArray(values);

export const listedCount = (values: Listed<unknown>): number =>
  isList(values) ? values.length : values.count;

/** The values one after the other; of packed ones each time anew. */
export const eachListed = <T>(values: Listed<T>): Iterable<T> =>
  isList(values) ? values : readLines(values);
