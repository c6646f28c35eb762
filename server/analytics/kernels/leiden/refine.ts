import { renumber, type Level, type Partition } from './level.ts';
import { shuffled } from './move-nodes.ts';

/** How readily a merger that gains less than the best one is chosen; of twice the weight of all ties, as in the paper. */
const RANDOMNESS = 0.01;

/**
 * Splits each community into parts that hold together: every node starts alone, and joins once, if at all, a part of its own community
 * with which it is tied and gains; which one is drawn by lot, the better ones more often. Only nodes and parts well tied to the rest
 * of their community take part (Traag et al. 2019, algorithm A.2). O(m).
 */
export function refine(
  { n, offsets, targets, weights, strength }: Level,
  { count: communities, of }: Partition,
  price: number,
  rng: () => number,
): Partition {
  const community = new Float64Array(communities);
  for (let u = 0; u < n; u++) community[of[u]!]! += strength[u]!;
  const part = Int32Array.from({ length: n }, (_, u) => u);
  /** Of each part: its strength, its ties to the rest of its community, and its nodes. */
  const total = strength.slice();
  const outward = new Float64Array(n);
  const size = new Uint32Array(n).fill(1);
  for (let u = 0; u < n; u++) {
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++)
      if (of[targets[at]!] === of[u]) outward[u]! += weights[at]!;
  }
  const wellTied = (p: number, whole: number): boolean =>
    outward[p]! >= price * total[p]! * (whole - total[p]!);
  const toPart = new Float64Array(n);
  const met = new Int32Array(n);
  const gains = new Float64Array(n);
  const order = shuffled(n, rng);
  for (let turn = 0; turn < n; turn++) {
    const u = order[turn]!;
    const own = part[u]!;
    if (size[own] !== 1) continue;
    const whole = community[of[u]!]!;
    if (!wellTied(own, whole)) continue;
    let count = 0;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      const v = targets[at]!;
      if (of[v] !== of[u]) continue;
      const p = part[v]!;
      if (toPart[p] === 0) met[count++] = p;
      toPart[p]! += weights[at]!;
    }
    let best = -1;
    for (let i = 0; i < count; i++) {
      const p = met[i]!;
      const gain = toPart[p]! - price * strength[u]! * total[p]!;
      gains[i] = gain >= 0 && wellTied(p, whole) ? gain : -1;
      if (gains[i]! > best) best = gains[i]!;
    }
    const chosen = best < 0 ? -1 : met[drawByGain(gains, count, best, rng)]!;
    if (chosen !== -1) {
      part[u] = chosen;
      size[own] = 0;
      size[chosen]!++;
      total[chosen]! += strength[u]!;
      // Ties between the two no longer lead outward, from either side.
      outward[chosen]! += outward[own]! - 2 * toPart[chosen]!;
    }
    for (let i = 0; i < count; i++) toPart[met[i]!] = 0;
  }
  return renumber(part, n);
}

/** A part that gains so much less than the best is drawn less than once in 10^17 times. */
const OUT_OF_THE_QUESTION = 40 * RANDOMNESS;

/** One of the first `count`, each with a chance that grows exponentially with its gain; negative ones never. */
function drawByGain(gains: Float64Array, count: number, best: number, rng: () => number): number {
  let sum = 0;
  let candidates = 0;
  let last = 0;
  for (let i = 0; i < count; i++) {
    const short = best - gains[i]!;
    if (gains[i]! < 0 || short > OUT_OF_THE_QUESTION) gains[i] = 0;
    else {
      gains[i] = short === 0 ? 1 : Math.exp(-short / RANDOMNESS);
      sum += gains[i]!;
      candidates++;
      last = i;
    }
  }
  if (candidates === 1) return last;
  let drawn = rng() * sum;
  for (let i = 0; i < count; i++) {
    drawn -= gains[i]!;
    if (drawn < 0) return i;
  }
  return last;
}
