/**
 * Large values cross between processes in pieces, so that neither side is held up for long by writing or reading one: the value with its
 * large lists and byte arrays left empty, then what belongs in them, bit by bit.
 */
export type Piece =
  | { at: 'root'; value: unknown }
  | { at: 'list'; path: Path; items: unknown[] }
  | { at: 'bytes'; path: Path; total: number; from: number; bytes: Uint8Array };

type Path = readonly (string | number)[];

/** Values in a piece at most: a few milliseconds to write or read. */
const HEAVY = 20_000;
const CHARACTERS_PER_VALUE = 64;
const BYTES = 1_048_576;

/** How many values there are in a value, long texts and byte arrays counting for several; counting stops beyond `most`. */
const weigh = (value: unknown, most: number): number => {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS_PER_VALUE;
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return 1 + (value.byteLength / BYTES) * HEAVY;
  let weight = 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    weight += weigh(inner, most - weight);
    if (weight > most) return weight;
  }
  return weight;
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

type Deferred = { path: Path; list: unknown[] } | { path: Path; bytes: Uint8Array };

/** The value with its heavy parts empty; these are put aside. What is light as a whole is left as it is. */
const lighten = (value: unknown, path: Path, deferred: Deferred[]): unknown => {
  if (weigh(value, HEAVY) <= HEAVY) return value;
  if (value instanceof Uint8Array) {
    deferred.push({ path, bytes: value });
    return null;
  }
  if (Array.isArray(value)) {
    deferred.push({ path, list: value });
    return [];
  }
  return isPlain(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          lighten(inner, [...path, key], deferred),
        ]),
      )
    : value;
};

function* bytePieces(path: Path, bytes: Uint8Array): Generator<Piece> {
  for (let from = 0; from < bytes.length; from += BYTES) {
    yield {
      at: 'bytes',
      path,
      total: bytes.length,
      from,
      bytes: bytes.subarray(from, from + BYTES),
    };
  }
}

function* listPieces(path: Path, list: readonly unknown[]): Generator<Piece> {
  let items: unknown[] = [];
  let weight = 0;
  for (const [at, item] of list.entries()) {
    const own = weigh(item, HEAVY);
    const inner: Deferred[] = [];
    items.push(own > HEAVY ? lighten(item, [...path, at], inner) : item);
    weight += own;
    if (weight < HEAVY) continue;
    yield { at: 'list', path, items };
    yield* heavyPieces(inner);
    items = [];
    weight = 0;
  }
  if (items.length > 0) yield { at: 'list', path, items };
}

function* heavyPieces(deferred: readonly Deferred[]): Generator<Piece> {
  for (const each of deferred) {
    yield* 'list' in each ? listPieces(each.path, each.list) : bytePieces(each.path, each.bytes);
  }
}

/** Plain data (objects, lists, scalars, byte arrays) -> its pieces, made one at a time as they are asked for. */
export function* toPieces(value: unknown): Generator<Piece> {
  const deferred: Deferred[] = [];
  yield { at: 'root', value: lighten(value, [], deferred) };
  yield* heavyPieces(deferred);
}

/** Puts pieces together again, in the order in which they were made. */
export interface Assembly {
  add: (piece: Piece) => void;
  value: () => unknown;
}

export const createAssembly = (): Assembly => {
  const holder: { value: unknown } = { value: undefined };

  /** The container of a path, and the last step into it. */
  const find = (
    path: Path,
  ): [container: Record<string | number, unknown>, key: string | number] => {
    let container: unknown = holder;
    let key: string | number = 'value';
    for (const step of path) {
      container = (container as Record<string | number, unknown>)[key];
      key = step;
    }
    return [container as Record<string | number, unknown>, key];
  };

  return {
    add: (piece) => {
      if (piece.at === 'root') {
        holder.value = piece.value;
        return;
      }
      const [container, key] = find(piece.path);
      if (piece.at === 'list') {
        const list = container[key] as unknown[];
        for (const item of piece.items) list.push(item);
        return;
      }
      container[key] ??= new Uint8Array(piece.total);
      (container[key] as Uint8Array).set(piece.bytes, piece.from);
    },
    value: () => holder.value,
  };
};
