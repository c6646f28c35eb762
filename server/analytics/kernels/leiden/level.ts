import type { WeightedGraph } from '../modularity.ts';

/** A graph whose nodes may each stand for several. Ties within a node are not among its ties. */
export interface Level extends WeightedGraph {
  /** Weight of all ties at a node, both ends counted where they lie within it. */
  strength: Float64Array;
}

export interface Partition {
  count: number;
  /** 0 .. count - 1, in order of first appearance. */
  of: Int32Array;
}

/** Everybody alone. */
export const alone = (n: number): Partition => ({
  count: n,
  of: Int32Array.from({ length: n }, (_, node) => node),
});

/** Any numbers below `bound` become 0, 1, 2, ... in order of first appearance. */
export function renumber(of: Int32Array, bound: number): Partition {
  const number = new Int32Array(bound).fill(-1);
  let count = 0;
  const result = of.map((community) => {
    if (number[community] === -1) number[community] = count++;
    return number[community]!;
  });
  return { count, of: result };
}

/** A graph with the strength of its nodes. O(n + m). */
export function levelOf({ n, offsets, targets, weights }: WeightedGraph): Level {
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    let sum = 0;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) sum += weights[at]!;
    strength[u] = sum;
  }
  return { n, offsets, targets, weights, strength };
}

/** The nodes of each part, one part after the other: `items` of part p from `offsets[p]` to `offsets[p + 1]`. O(n). */
export function membersOf({ count, of }: Partition): { offsets: Uint32Array; items: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  for (let node = 0; node < of.length; node++) offsets[of[node]! + 1]!++;
  for (let part = 0; part < count; part++) offsets[part + 1]! += offsets[part]!;
  const cursor = offsets.slice(0, count);
  const items = new Uint32Array(of.length);
  for (let node = 0; node < of.length; node++) items[cursor[of[node]!]!++] = node;
  return { offsets, items };
}

/** The graph whose nodes are the parts. O(n + m). */
export function coarsen(level: Level, partition: Partition): Level {
  const { count, of } = partition;
  const members = membersOf(partition);
  const strength = new Float64Array(count);
  const weightTo = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const targets = new Uint32Array(level.targets.length);
  const weights = new Float64Array(level.targets.length);
  let filled = 0;
  for (let part = 0; part < count; part++) {
    const start = filled;
    for (let i = members.offsets[part]!, last = members.offsets[part + 1]!; i < last; i++) {
      const u = members.items[i]!;
      strength[part]! += level.strength[u]!;
      for (let at = level.offsets[u]!, end = level.offsets[u + 1]!; at < end; at++) {
        const other = of[level.targets[at]!]!;
        if (other === part) continue;
        if (weightTo[other] === 0) targets[filled++] = other;
        weightTo[other]! += level.weights[at]!;
      }
    }
    for (let at = start; at < filled; at++) {
      weights[at] = weightTo[targets[at]!]!;
      weightTo[targets[at]!] = 0;
    }
    offsets[part + 1] = filled;
  }
  return {
    n: count,
    offsets,
    targets: targets.subarray(0, filled),
    weights: weights.subarray(0, filled),
    strength,
  };
}
