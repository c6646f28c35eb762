/** Visits pairs of points that may be close. */
export type ForEachNear = (visit: (i: number, j: number) => void) => void;

/**
 * Finds, for circles of any sizes, the pairs within reach of the larger of the two: each pair is visited once, as (larger, not larger),
 * whenever the points are closer than `reach` of the larger along both axes; some a little farther come too. Points are sorted into
 * square cells that are numbered by hashing their coordinates, so that far islands cost nothing. About O(n) when circles rarely overlap.
 */
export function nearPairs(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  reach: (radius: number) => number,
): ForEachNear {
  const n = x.length;
  const side = reach(radius.toSorted()[n >> 1] ?? 1);
  const mask = (1 << Math.max(4, Math.ceil(Math.log2(n + 1)) + 1)) - 1;
  const bucketOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask;
  const column = Int32Array.from(x, (value) => Math.floor(value / side));
  const row = Int32Array.from(y, (value) => Math.floor(value / side));
  const start = new Uint32Array(mask + 2);
  const bucket = column.map((value, i) => bucketOf(value, row[i]!));
  for (const b of bucket) start[b + 1]!++;
  for (let b = 0; b <= mask; b++) start[b + 1]! += start[b]!;
  const cursor = start.slice(0, mask + 1);
  const sorted = new Uint32Array(n);
  bucket.forEach((b, i) => (sorted[cursor[b]!++] = i));
  return (visit) => {
    for (let i = 0; i < n; i++) {
      const r = radius[i]!;
      const span = Math.ceil(reach(r) / side);
      for (let c = column[i]! - span; c <= column[i]! + span; c++) {
        for (let w = row[i]! - span; w <= row[i]! + span; w++) {
          const b = bucketOf(c, w);
          for (let at = start[b]!, end = start[b + 1]!; at < end; at++) {
            const j = sorted[at]!;
            if (radius[j]! > r || (radius[j] === r && j >= i)) continue;
            if (column[j] === c && row[j] === w) visit(i, j);
          }
        }
      }
    }
  };
}
