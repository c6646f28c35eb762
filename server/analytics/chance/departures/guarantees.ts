import { rowLength } from '../../../network/csr.ts';
import type { Ties } from './separations.ts';

/**
 * Fewest pairs that stay connected whichever `k` leave. A set stays in one piece whoever leaves if it grew from a clique of more than k
 * by nodes each with more than k partners in it: one partner at least is left to hold on to. Several such sets are made disjoint; the
 * departures that hurt most come from the largest. A lower bound, not the least. O(sum of degree²).
 */
export function surelyConnected({ n, offsets, targets }: Ties, k: number): number {
  const setOf = new Int32Array(n).fill(-1);
  const inside = new Uint32Array(n);
  const sizes: number[] = [];
  const byDegree = Uint32Array.from({ length: n }, (_, node) => node).toSorted(
    (a, b) => rowLength({ offsets }, b) - rowLength({ offsets }, a),
  );

  /** A clique that holds `seed`: its partners by degree, each taken that knows all taken before. */
  const cliqueAt = (seed: number): number[] => {
    const clique = [seed];
    const knows = new Map<number, number>();
    const take = (node: number): void => {
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
        knows.set(targets[at]!, (knows.get(targets[at]!) ?? 0) + 1);
    };
    take(seed);
    const partners = targets
      .slice(offsets[seed], offsets[seed + 1])
      .toSorted((a, b) => rowLength({ offsets }, b) - rowLength({ offsets }, a));
    for (const partner of partners) {
      if (knows.get(partner) !== clique.length) continue;
      clique.push(partner);
      take(partner);
    }
    return clique;
  };

  const grow = (clique: readonly number[]): Set<number> => {
    const members = new Set(clique);
    inside.fill(0);
    for (const member of members) {
      for (let at = offsets[member]!; at < offsets[member + 1]!; at++) {
        const other = targets[at]!;
        if (++inside[other]! > k) members.add(other);
      }
    }
    return members;
  };

  for (const seed of byDegree) {
    if (setOf[seed] !== -1 || rowLength({ offsets }, seed) < k) continue;
    const clique = cliqueAt(seed);
    if (clique.length <= k) continue;
    const members = [...grow(clique)];
    const known = members.filter((node) => setOf[node] !== -1);
    // With more than k nodes of an earlier set it is one with it: one of them is left to hold the two together.
    const joined = moreThan(
      k,
      known.map((node) => setOf[node]!),
    );
    const set = joined ?? sizes.push(0) - 1;
    for (const node of members) {
      if (setOf[node] !== -1) continue;
      setOf[node] = set;
      sizes[set]!++;
    }
  }
  for (let left = k; left > 0 && sizes.length > 0; left--) {
    const largest = sizes.reduce((best, size, set) => (size > sizes[best]! ? set : best), 0);
    sizes[largest] = Math.max(0, sizes[largest]! - 1);
  }
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** A value that is there more than `k` times. */
function moreThan(k: number, values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count > k)?.[0] ?? null;
}

/**
 * Least closeness (sum of 1/distance over pairs) that is left whichever `k` leave: partners stay partners, and two with more than k
 * partners in common stay two steps apart; what goes is at most what the k nodes with most of it have. O(sum of degree²).
 */
export function surelyClose({ n, offsets, targets }: Ties, k: number): number {
  const sure = new Float64Array(n);
  const common = new Uint32Array(n);
  const met = new Uint32Array(n);
  for (let u = 0; u < n; u++) {
    let count = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = targets[at]!;
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
        const w = targets[i]!;
        if (common[w] === 0) met[count++] = w;
        common[w]!++;
      }
    }
    // Partners count as such only, and nobody is near itself.
    common[u] = 0;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) common[targets[at]!] = 0;
    sure[u] = rowLength({ offsets }, u);
    for (let i = 0; i < count; i++) {
      if (common[met[i]!]! > k) sure[u]! += 1 / 2;
      common[met[i]!] = 0;
    }
  }
  const all = sure.reduce((a, b) => a + b, 0) / 2;
  const most = sure.toSorted().subarray(Math.max(0, n - k));
  return Math.max(0, all - most.reduce((a, b) => a + b, 0));
}
