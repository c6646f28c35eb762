/** How two partitions of the same nodes agree; nodes that either leaves out (-1) are left out of both. */
interface Table {
  nodes: number;
  /** Nodes of each group of the one, of the other, and of each pair of groups that share some. */
  one: number[];
  other: number[];
  both: { one: number; other: number; count: number }[];
}

function crossTable(one: Int32Array, other: Int32Array): Table {
  const sizes = new Map<number, number>();
  const otherSizes = new Map<number, number>();
  const pairs = new Map<string, { one: number; other: number; count: number }>();
  let nodes = 0;
  for (let node = 0; node < one.length; node++) {
    const a = one[node]!;
    const b = other[node]!;
    if (a === -1 || b === -1) continue;
    nodes++;
    sizes.set(a, (sizes.get(a) ?? 0) + 1);
    otherSizes.set(b, (otherSizes.get(b) ?? 0) + 1);
    const pair = pairs.get(`${a} ${b}`) ?? { one: a, other: b, count: 0 };
    pair.count++;
    pairs.set(`${a} ${b}`, pair);
  }
  return {
    nodes,
    one: [...sizes.values()],
    other: [...otherSizes.values()],
    both: [...pairs.values()].map(({ one: a, other: b, count }) => ({
      one: sizes.get(a)!,
      other: otherSizes.get(b)!,
      count,
    })),
  };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Share of pairs of nodes on which two partitions agree, less what chance would give: 1 the same, 0 as by chance, null when chance
 * alone gives full agreement, as for two partitions into one group (Hubert & Arabie 1985, J. Classification 2:193-218). O(n).
 */
export function adjustedRand(one: Int32Array, other: Int32Array): number | null {
  const table = crossTable(one, other);
  const together = sum(table.both.map(({ count }) => pairsOf(count)));
  const first = sum(table.one.map(pairsOf));
  const second = sum(table.other.map(pairsOf));
  const expected = table.nodes < 2 ? 0 : (first * second) / pairsOf(table.nodes);
  const largest = (first + second) / 2;
  return largest === expected ? null : (together - expected) / (largest - expected);
}

/**
 * What one partition tells of the other, over the mean of what each tells of itself: 0 nothing, 1 everything, null when neither tells
 * anything (Danon et al. 2005, J. Stat. Mech. P09008). O(n).
 */
export function mutualInformation(one: Int32Array, other: Int32Array): number | null {
  const table = crossTable(one, other);
  const entropy = (sizes: readonly number[]): number =>
    -sum(sizes.map((size) => (size / table.nodes) * Math.log(size / table.nodes)));
  const own = entropy(table.one) + entropy(table.other);
  const shared = sum(
    table.both.map(
      ({ one: a, other: b, count }) =>
        (count / table.nodes) * Math.log((count * table.nodes) / (a * b)),
    ),
  );
  return own > 0 ? (2 * shared) / own : null;
}
