import type { Csr } from './types.ts';

/** Compressed rows from pairs `(row[i], item[i])`, each row in the order of the pairs. A counting sort: O(pairs + rows). */
export function csrFromPairs(
  rows: number,
  row: ArrayLike<number>,
  item: ArrayLike<number> | null,
): Csr {
  const offsets = new Uint32Array(rows + 1);
  for (let i = 0; i < row.length; i++) offsets[row[i]! + 1]!++;
  for (let r = 0; r < rows; r++) offsets[r + 1]! += offsets[r]!;
  const cursor = offsets.slice(0, rows);
  const items = new Uint32Array(row.length);
  for (let i = 0; i < row.length; i++) items[cursor[row[i]!]!++] = item === null ? i : item[i]!;
  return { offsets, items };
}

/** For each pair its own position, by row: the index of a column of foreign keys. */
export const positionsByRow = (rows: number, row: ArrayLike<number>): Csr =>
  csrFromPairs(rows, row, null);

/** Compressed rows from lists. */
export function csrFromLists(lists: readonly (readonly number[])[]): Csr {
  const offsets = new Uint32Array(lists.length + 1);
  for (let r = 0; r < lists.length; r++) offsets[r + 1] = offsets[r]! + lists[r]!.length;
  const items = new Uint32Array(offsets[lists.length]!);
  for (let r = 0; r < lists.length; r++) items.set(lists[r]!, offsets[r]);
  return { offsets, items };
}

/** Rows become columns; every row of the result is in ascending order. */
export function transpose({ offsets, items }: Csr, columns: number): Csr {
  const row = new Uint32Array(items.length);
  for (let r = 0; r + 1 < offsets.length; r++) row.fill(r, offsets[r], offsets[r + 1]);
  return csrFromPairs(columns, items, row);
}

export const rowCount = (csr: Csr): number => csr.offsets.length - 1;

export const rowLength = ({ offsets }: Pick<Csr, 'offsets'>, row: number): number =>
  offsets[row + 1]! - offsets[row]!;

/** Rows `[0], [1], ... [rows - 1]`. */
export const identityRows = (rows: number): Csr => ({
  offsets: Uint32Array.from({ length: rows + 1 }, (_, row) => row),
  items: Uint32Array.from({ length: rows }, (_, row) => row),
});

/** The chosen rows, in the order of `rows`. */
export const pickRows = ({ offsets, items }: Csr, rows: Uint32Array): Csr =>
  csrFromLists(
    Array.from(rows, (row) => Array.from(items.subarray(offsets[row], offsets[row + 1]))),
  );

/** The rows of `above`, then the rows of `below`. */
export function stack(above: Csr, below: Csr): Csr {
  const offsets = new Uint32Array(above.offsets.length + rowCount(below));
  offsets.set(above.offsets);
  for (let r = 1; r <= rowCount(below); r++) {
    offsets[rowCount(above) + r] = above.items.length + below.offsets[r]!;
  }
  const items = new Uint32Array(above.items.length + below.items.length);
  items.set(above.items);
  items.set(below.items, above.items.length);
  return { offsets, items };
}
