/** Values closer than this share of the larger are the same value, computed in another order. */
const ROUNDING = 1e-9;

/**
 * Place of each value, 1 for the largest; equal values have the same place, the next one counts them all (1, 2, 2, 4). Values that are
 * missing (NaN) come last, together. O(n log n).
 */
export function ranksOf(values: Float64Array): Uint32Array {
  const sorted = values.map((value) => (Number.isNaN(value) ? -Infinity : value));
  const order = Uint32Array.from(values.keys()).toSorted(
    (a, b) => sorted[b]! - sorted[a]! || a - b,
  );
  const ranks = new Uint32Array(values.length);
  let place = 0;
  order.forEach((node, at) => {
    const value = sorted[node]!;
    const before = at === 0 ? Infinity : sorted[order[at - 1]!]!;
    const same = value === before || before - value <= ROUNDING * Math.abs(before);
    if (!same || at === 0) place = at + 1;
    ranks[node] = place;
  });
  return ranks;
}

/** Places that a node took, low to high, both included. */
export interface PlaceRange {
  low: Uint32Array;
  high: Uint32Array;
}

/**
 * Who stands level with whom: going down the ranking, a new group begins with the first node whose whole range lies below that of the
 * node that leads the group. So nobody of a group can be told from its leader. Groups count from 1. O(n log n).
 */
export function levelGroups(ranks: Uint32Array, { low, high }: PlaceRange): Uint32Array {
  const order = [...ranks.keys()].toSorted((a, b) => ranks[a]! - ranks[b]! || low[a]! - low[b]!);
  const group = new Uint32Array(ranks.length);
  let current = 0;
  let reach = -1;
  for (const node of order) {
    if (low[node]! > reach) {
      current++;
      reach = high[node]!;
    }
    group[node] = current;
  }
  return group;
}

/** With how many others each range has a place in common. O(n log n). */
export function overlapping({ low, high }: PlaceRange): Uint32Array {
  const lows = low.toSorted();
  const highs = high.toSorted();
  return low.map((first, node) => countBelow(lows, high[node]! + 1) - countBelow(highs, first) - 1);
}

/** How many of the sorted values are less than `limit`. */
function countBelow(sorted: Uint32Array, limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
