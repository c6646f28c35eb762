import type { Csr } from '../../../network/types.ts';

export interface Twins {
  count: number;
  /** Class of each node, numbered in order of first appearance: nodes of the same class take part in exactly the same events. */
  of: Int32Array;
  /** The class of those that take part in none, -1 when there are none such. */
  none: number;
}

/**
 * Nodes of exactly the same events, which have the same ties. Each event splits every class into those in it and those not.
 * `counts` says which events matter. O(participations).
 */
export function twinsOf(
  { offsets, items }: Csr,
  n: number,
  counts: (event: number) => boolean = () => true,
): Twins {
  const classOf = new Int32Array(n);
  const splitBy = new Int32Array(items.length + 1).fill(-1);
  const splitTo = new Int32Array(items.length + 1);
  let classes = 1;
  for (let event = 0; event + 1 < offsets.length; event++) {
    if (!counts(event)) continue;
    for (let at = offsets[event]!; at < offsets[event + 1]!; at++) {
      const node = items[at]!;
      const old = classOf[node]!;
      if (splitBy[old] !== event) {
        splitBy[old] = event;
        splitTo[old] = classes++;
      }
      classOf[node] = splitTo[old]!;
    }
  }
  const number = new Int32Array(classes).fill(-1);
  let count = 0;
  const of = classOf.map((group) => {
    if (number[group] === -1) number[group] = count++;
    return number[group]!;
  });
  // The class that every event has left behind.
  return { count, of, none: number[0]! };
}
