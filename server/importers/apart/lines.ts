/**
 * Values as JSON in one buffer, in blocks of a few dozen, each block found by where it ends. Two hundred thousand records so cross from
 * process to process and wait for a decision as a few megabytes outside the heap, and are read a page at a time.
 */
export interface Lines<T> {
  bytes: Uint8Array;
  /** Position after each block. */
  ends: Uint32Array;
  /** Of the values. */
  count: number;
  /** Never there: it tells the compiler what the values are. */
  of?: T;
}

/** Values in a block: it is written, and read, as one list. */
const BLOCK = 64;
const FIRST_BYTES = 1 << 16;
/** Bytes that a UTF-16 code unit takes in UTF-8 at most. */
const WIDEST = 3;
/** Later values may be longer than the first. */
const SPARE = 1.2;

function* inBlocks<T>(values: Iterable<T>): Generator<T[]> {
  let block: T[] = [];
  for (const value of values) {
    block.push(value);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/**
 * `expected`: how many values there will be, about. Room is made once for all of them, by what the first ones took: each new buffer
 * makes the engine look through all its memory.
 */
export const toLines = <T>(values: Iterable<T>, expected = 0): Lines<T> => {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_BYTES);
  const ends: number[] = [];
  let at = 0;
  let count = 0;
  for (const block of inBlocks(values)) {
    const json = JSON.stringify(block);
    count += block.length;
    const need = at + json.length * WIDEST;
    if (need > bytes.length) {
      const foreseen = ((at + json.length) / count) * expected * SPARE;
      const larger = new Uint8Array(Math.ceil(Math.max(need, bytes.length * 2, foreseen)));
      larger.set(bytes.subarray(0, at));
      bytes = larger;
    }
    at += encoder.encodeInto(json, bytes.subarray(at)).written;
    ends.push(at);
  }
  return { bytes: bytes.subarray(0, at), ends: Uint32Array.from(ends), count };
};

export const noLines = <T>(): Lines<T> => ({
  bytes: new Uint8Array(),
  ends: new Uint32Array(),
  count: 0,
});

export const lineCount = ({ count }: Pick<Lines<unknown>, 'count'>): number => count;

const readBlock = <T>({ bytes, ends }: Lines<T>, block: number): T[] =>
  JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
      'utf8',
      block === 0 ? 0 : ends[block - 1],
      ends[block],
    ),
  ) as T[];

/** The value at a position; it must be there. */
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
