import { rowLength } from '../../../network/csr.ts';
import type { Ties } from './separations.ts';

/**
 * Nodes that a best set of `k` to leave has to be looked for among. Where all partners of v (and v itself) are partners of w, w
 * leaving instead of v leaves a part of what v leaving leaves, so that some best set that holds v holds w too. A node with k such w or
 * more can thus be left out. Of two with the same partners the first counts. O(sum of degree²).
 */
export function worthRemoving({ n, offsets, targets }: Ties, k: number): Uint32Array {
  const markedBy = new Int32Array(n).fill(-1);
  const candidates: number[] = [];
  for (let v = 0; v < n; v++) {
    markedBy[v] = v;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) markedBy[targets[at]!] = v;
    const degree = rowLength({ offsets }, v);
    let dominators = 0;
    for (let at = offsets[v]!; at < offsets[v + 1]! && dominators < k; at++) {
      const w = targets[at]!;
      const its = rowLength({ offsets }, w);
      if (its < degree || (its === degree && w > v)) continue;
      let common = 1;
      for (let i = offsets[w]!; i < offsets[w + 1]!; i++) if (markedBy[targets[i]!] === v) common++;
      if (common === degree + 1) dominators++;
    }
    if (dominators < k) candidates.push(v);
  }
  return Uint32Array.from(candidates);
}
