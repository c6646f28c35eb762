/**
 * Values as JSON, one after the other in one buffer, each found by where it ends. Two hundred thousand records so cross from process
 * to process and wait for a decision as a few megabytes outside the heap, and are read a page at a time.
 */
export interface Lines<T> {
  bytes: Uint8Array;
  /** Position after each value. */
  ends: Uint32Array;
  /** Never there: it tells the compiler what the values are. */
  of?: T;
}

const FIRST_BYTES = 1 << 16;
const FIRST_ENDS = 1 << 10;
/** Bytes that a UTF-16 code unit takes in UTF-8 at most. */
const WIDEST = 3;
/** Later values may be longer than the first. */
const SPARE = 1.2;

/**
 * `expected`: how many values there will be, about. Room is made once for all of them, by what the first ones took: each new buffer
 * makes the engine look through all its memory.
 */
export const toLines = <T>(values: Iterable<T>, expected = 0): Lines<T> => {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_BYTES);
  let ends = new Uint32Array(Math.max(FIRST_ENDS, expected));
  let at = 0;
  let count = 0;
  for (const value of values) {
    const json = JSON.stringify(value);
    const need = at + json.length * WIDEST;
    if (need > bytes.length) {
      const foreseen = count === 0 ? 0 : (need / count) * expected * SPARE;
      const larger = new Uint8Array(Math.ceil(Math.max(need, bytes.length * 2, foreseen)));
      larger.set(bytes.subarray(0, at));
      bytes = larger;
    }
    if (count === ends.length) {
      const more = new Uint32Array(ends.length * 2);
      more.set(ends);
      ends = more;
    }
    at += encoder.encodeInto(json, bytes.subarray(at)).written;
    ends[count] = at;
    count += 1;
  }
  return { bytes: bytes.subarray(0, at), ends: ends.subarray(0, count) };
};

export const noLines = <T>(): Lines<T> => ({ bytes: new Uint8Array(), ends: new Uint32Array() });

export const lineCount = ({ ends }: Pick<Lines<unknown>, 'ends'>): number => ends.length;

/** The value at a position; it must be there. */
export const readLine = <T>({ bytes, ends }: Lines<T>, index: number): T =>
  JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
      'utf8',
      index === 0 ? 0 : ends[index - 1],
      ends[index],
    ),
  ) as T;

/** The values from `start` up to `end`, as far as there are. */
export function* readLines<T>(lines: Lines<T>, start = 0, end = lines.ends.length): Generator<T> {
  for (let index = start; index < Math.min(end, lines.ends.length); index += 1)
    yield readLine(lines, index);
}
