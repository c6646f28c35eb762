import { rowCount } from '../../network/csr.ts';
import type { Csr } from '../../network/types.ts';

/**
 * How much groups work together: for each pair of groups the sum over events of `share(members)` for every pair of members, one in
 * each group. `share` of an event with n members is 1/(n-1) for Newman's weights, 1 to count shared events. Adds into `matrix`
 * (groups × groups, both halves; on the diagonal each pair inside counts once). Members of group -1 count for the event's size only.
 * The projection is never built: O(participations + sum over events of groups²).
 */
export function addGroupMixing(
  nodesOf: Csr,
  { of, groups }: { of: Int32Array; groups: number },
  share: Float64Array,
  matrix: Float64Array,
): void {
  const { offsets, items } = nodesOf;
  const members = new Uint32Array(groups);
  const present = new Uint32Array(groups);
  for (let event = 0; event < rowCount(nodesOf); event++) {
    const each = share[event]!;
    let met = 0;
    for (let at = offsets[event]!, end = offsets[event + 1]!; at < end; at++) {
      const group = of[items[at]!]!;
      if (group === -1) continue;
      if (members[group] === 0) present[met++] = group;
      members[group]!++;
    }
    for (let i = 0; i < met; i++) {
      const a = present[i]!;
      const size = members[a]!;
      matrix[a * groups + a]! += ((size * (size - 1)) / 2) * each;
      for (let j = 0; j < i; j++) {
        const b = present[j]!;
        const both = size * members[b]! * each;
        matrix[a * groups + b]! += both;
        matrix[b * groups + a]! += both;
      }
    }
    for (let i = 0; i < met; i++) members[present[i]!] = 0;
  }
}

/** What a pair of members of each event gets: 1/(n-1) of n members (Newman 2001, Phys. Rev. E 64:016132), 0 below two. */
export const newmanShares = ({ offsets }: Csr): Float64Array =>
  Float64Array.from({ length: offsets.length - 1 }, (_, event) => {
    const size = offsets[event + 1]! - offsets[event]!;
    return size < 2 ? 0 : 1 / (size - 1);
  });
