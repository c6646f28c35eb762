import type { WeightedGraph } from '../modularity.ts';
import type { Level, Partition } from './level.ts';

/**
 * Twins as one node each, where that takes nothing from the best partition: of two tied twins in different communities, one gains by
 * joining the other as soon as their tie weighs more than chance would give it, for all else is the same for both. Null otherwise.
 * `price` is resolution over twice the weight of all ties.
 * One row of each class is read: O(classes + their ties).
 */
export function mergeTwins(
  { offsets, targets, weights }: WeightedGraph,
  strength: Float64Array,
  twins: Partition,
  price: number,
): Level | null {
  const { count, of } = twins;
  const size = new Float64Array(count);
  const first = new Int32Array(count).fill(-1);
  of.forEach((group, node) => {
    size[group]!++;
    if (first[group] === -1) first[group] = node;
  });
  const weightTo = new Float64Array(count);
  const merged = {
    n: count,
    offsets: new Uint32Array(count + 1),
    targets: [] as number[],
    weights: [] as number[],
    strength: new Float64Array(count),
  };
  for (let group = 0; group < count; group++) {
    const u = first[group]!;
    const start = merged.targets.length;
    let inside = 0;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      const other = of[targets[at]!]!;
      if (other === group) inside = weights[at]!;
      else {
        if (weightTo[other] === 0) merged.targets.push(other);
        weightTo[other]! += weights[at]!;
      }
    }
    if (size[group]! > 1 && strength[u]! > 0 && inside <= price * strength[u]! ** 2) return null;
    merged.strength[group] = size[group]! * strength[u]!;
    for (let at = start; at < merged.targets.length; at++) {
      const other = merged.targets[at]!;
      merged.weights.push(size[group]! * weightTo[other]!);
      weightTo[other] = 0;
    }
    merged.offsets[group + 1] = merged.targets.length;
  }
  return {
    ...merged,
    targets: Uint32Array.from(merged.targets),
    weights: Float64Array.from(merged.weights),
  };
}
