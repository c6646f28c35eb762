import type { Source } from '../../contract/fields.ts';
import { nameKey } from '../comparable.ts';

type Scalar = string | number | null;
type ScalarsOf<R> = { [K in keyof R]: R[K] extends Scalar ? K : never }[keyof R];
type ListsOf<R> = { [K in keyof R]: R[K] extends unknown[] ? K : never }[keyof R];
type ItemOf<L> = L extends (infer Item)[] ? Item : never;

/** A record on its way from what is there to what the file says of it. */
export interface Draft<R> {
  /** Null when the file makes it. */
  before: R | null;
  record: R;
  /** Rows that made or changed it. */
  changedBy: number[];
  /** What the file said first about each field. */
  said: Partial<Record<keyof R, Scalar>>;
  /** Fields about which the file was found to differ from itself. */
  differing: Partial<Record<keyof R, true>> | null;
  /** Keys of the items of each list. */
  items: Partial<Record<keyof R, Set<string>>> | null;
}

/** `make` gives the new record when there is none yet. */
export const startDraft = <R>(before: R | null, row: number, make: () => R): Draft<R> => ({
  before,
  record: before === null ? make() : { ...before },
  changedBy: before === null ? [row] : [],
  said: {},
  differing: null,
  items: null,
});

const CENT = 0.005;

/** Whether a difference is not worth a word: case, spacing, a fraction of a cent. */
const isSame = (a: Scalar, b: Scalar): boolean => {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < CENT;
  return typeof a === 'string' && typeof b === 'string' && nameKey(a) === nameKey(b);
};

/**
 * One row tells one field. Silence (null) changes nothing; the first row that speaks wins over what was there. Gives the value
 * that is kept when this row says otherwise, once for each field of a record; else null.
 */
export const tell = <R, K extends ScalarsOf<R>>(
  draft: Draft<R>,
  field: K,
  value: R[K],
  row: number,
): Scalar => {
  const word = value as Scalar;
  if (word === null) return null;
  const first = draft.said[field] ?? null;
  if (first === null) {
    draft.said[field] = word;
    if (isSame(draft.record[field] as Scalar, word)) return null;
    draft.record[field] = value;
    draft.changedBy.push(row);
    return null;
  }
  if (isSame(first, word) || draft.differing?.[field] === true) return null;
  draft.differing = { ...draft.differing, [field]: true };
  return first;
};

/** One row adds to a list what is not there yet, up to `limit` items. False when some had no room. */
export const tellList = <R, K extends ListsOf<R>>(
  draft: Draft<R>,
  field: K,
  values: readonly ItemOf<R[K]>[],
  row: number,
  { keyOf, limit }: { keyOf: (item: ItemOf<R[K]>) => string; limit: number },
): boolean => {
  if (values.length === 0) return true;
  const present = draft.record[field] as ItemOf<R[K]>[];
  const keys = draft.items?.[field] ?? new Set(present.map(keyOf));
  draft.items ??= {};
  draft.items[field] = keys;
  const added: ItemOf<R[K]>[] = [];
  let room = true;
  for (const value of values) {
    const key = keyOf(value);
    if (keys.has(key)) continue;
    if (present.length + added.length >= limit) room = false;
    else {
      keys.add(key);
      added.push(value);
    }
  }
  if (added.length > 0) {
    draft.record[field] = [...present, ...added] as R[K];
    draft.changedBy.push(row);
  }
  return room;
};

const MOST_SOURCES = 50;

const sourceKey = ({ url, title }: Source): string => `${url ?? ''}\u0000${title ?? ''}`;

/** Where the file comes from is kept with every record that it speaks of. */
export const tellSources = <R extends { sources: Source[] }>(
  draft: Draft<R>,
  sources: readonly Source[],
  row: number,
): void => {
  if (sources.length === 0) return;
  const { record } = draft;
  if (draft.before === null && record.sources.length === 0) {
    // Lists of a record are replaced, never written into: all new records of a file share this one.
    record.sources = sources as Source[];
    return;
  }
  const isKnown = (source: Source): boolean =>
    record.sources.some((each) => sourceKey(each) === sourceKey(source));
  const added = sources.filter((each) => !isKnown(each));
  if (added.length === 0 || record.sources.length + added.length > MOST_SOURCES) return;
  record.sources = [...record.sources, ...added];
  draft.changedBy.push(row);
};

export const draftStatus = <R>({
  before,
  changedBy,
}: Draft<R>): 'created' | 'updated' | 'unchanged' => {
  if (before === null) return 'created';
  return changedBy.length > 0 ? 'updated' : 'unchanged';
};
