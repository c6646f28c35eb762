import { positionsByRow } from '../../network/csr.ts';
import type { Points } from './points.ts';

/** Visits pairs of points that may be close. */
export type ForEachNear = (visit: (i: number, j: number) => void) => void;

/**
 * Finds, for circles of any sizes, the pairs within reach of the larger of the two: each pair of `among` is visited once, as (larger,
 * not larger), whenever the points are closer than `reach` of the larger along both axes; some a little farther come too. Points are
 * sorted into square cells that are numbered by hashing their coordinates, so that far islands cost nothing. About O(n) when circles
 * rarely overlap.
 */
export function nearPairs(
  { x, y }: Points,
  radius: Float64Array,
  among: Uint32Array,
  reach: (radius: number) => number,
): ForEachNear {
  const radii = Float64Array.from(among, (i) => radius[i]!).toSorted();
  const side = reach(radii[radii.length >> 1] ?? 1);
  const mask = (1 << Math.max(4, Math.ceil(Math.log2(among.length + 1)) + 1)) - 1;
  const bucketOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask;
  const column = Int32Array.from(among, (i) => Math.floor(x[i]! / side));
  const row = Int32Array.from(among, (i) => Math.floor(y[i]! / side));
  const { offsets, items } = positionsByRow(
    mask + 1,
    column.map((value, at) => bucketOf(value, row[at]!)),
  );
  return (visit) => {
    for (let at = 0; at < among.length; at++) {
      const i = among[at]!;
      const r = radius[i]!;
      const span = Math.ceil(reach(r) / side);
      for (let c = column[at]! - span; c <= column[at]! + span; c++) {
        for (let w = row[at]! - span; w <= row[at]! + span; w++) {
          const bucket = bucketOf(c, w);
          for (let p = offsets[bucket]!, end = offsets[bucket + 1]!; p < end; p++) {
            const other = items[p]!;
            if (column[other] !== c || row[other] !== w) continue;
            const j = among[other]!;
            if (radius[j]! < r || (radius[j] === r && j < i)) visit(i, j);
          }
        }
      }
    }
  };
}
