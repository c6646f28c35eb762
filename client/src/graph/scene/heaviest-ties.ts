/** Beyond this many ties a picture shows texture, not ties. */
export const TIES_DRAWN = 4000;

/**
 * Positions of the ties to draw: all of them, or the `limit` heaviest, in their original order.
 * Of equal weights the first come first, so the same picture always draws the same ties.
 */
export function heaviestTies(weight: ArrayLike<number>, limit = TIES_DRAWN): Int32Array {
  const all = Int32Array.from({ length: weight.length }, (_, tie) => tie);
  if (all.length <= limit) return all;
  return all
    .toSorted((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
    .slice(0, limit)
    .toSorted();
}
