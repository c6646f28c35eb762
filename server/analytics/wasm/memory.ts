/** Below it lies what the compiler keeps for itself. */
const FIRST_FREE = 65_536;
const PAGE = 65_536;
const ALIGNMENT = 64;

type TypedArray = Uint8Array | Uint32Array | Int32Array | Float64Array;

const aligned = (address: number): number => Math.ceil(address / ALIGNMENT) * ALIGNMENT;

export interface Placed {
  memory: WebAssembly.Memory;
  /** Address of each array, in their order. */
  addresses: number[];
  /** First address after them. */
  end: number;
}

/** A memory with copies of these arrays in it. */
export function placeInMemory(arrays: readonly TypedArray[]): Placed {
  let end = FIRST_FREE;
  const addresses = arrays.map((array) => {
    const address = aligned(end);
    end = address + array.byteLength;
    return address;
  });
  const memory = new WebAssembly.Memory({ initial: Math.ceil(aligned(end) / PAGE) });
  const bytes = new Uint8Array(memory.buffer);
  arrays.forEach((array, i) =>
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), addresses[i]),
  );
  return { memory, addresses, end: aligned(end) };
}

/** Makes a memory reach to `end`, if it does not yet. */
export function growTo(memory: WebAssembly.Memory, end: number): void {
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
