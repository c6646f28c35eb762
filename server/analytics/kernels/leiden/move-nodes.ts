import { renumber, type Level, type Partition } from './level.ts';

/** A gain below this is rounding, not a gain. */
const LEAST_GAIN = 1e-12;

/** Nodes in random order (Fisher & Yates 1938). */
export function shuffled(n: number, rng: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

/**
 * Moves single nodes to the community that gains most modularity, until no move gains. Nodes wait in a queue; one whose neighbour has
 * moved away from it joins the queue again (Traag et al. 2019, algorithm A.2). `price` is resolution over twice the weight of all
 * ties; `gained` counts in weight, once for each tie. About O(m).
 */
export function moveNodes(
  { n, offsets, targets, weights, strength }: Level,
  start: Partition,
  price: number,
  rng: () => number,
): Partition & { moved: boolean; gained: number } {
  const of = start.of.slice();
  const total = new Float64Array(n);
  for (let u = 0; u < n; u++) total[of[u]!]! += strength[u]!;
  /** Communities without a node, to which a node may go. */
  const members = new Int32Array(n);
  for (let u = 0; u < n; u++) members[of[u]!]!++;
  const empty: number[] = [];
  for (let c = n - 1; c >= 0; c--) if (members[c] === 0) empty.push(c);
  const queue = shuffled(n, rng);
  const waiting = new Uint8Array(n).fill(1);
  const toCommunity = new Float64Array(n);
  const met = new Int32Array(n);
  let moved = false;
  let gained = 0;
  for (let head = 0, left = n; left > 0; left--) {
    const u = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waiting[u] = 0;
    const own = of[u]!;
    const from = offsets[u]!;
    const end = offsets[u + 1]!;
    let count = 0;
    for (let at = from; at < end; at++) {
      const community = of[targets[at]!]!;
      if (toCommunity[community] === 0) met[count++] = community;
      toCommunity[community]! += weights[at]!;
    }
    const mine = strength[u]!;
    total[own]! -= mine;
    let best = own;
    const stay = toCommunity[own]! - price * mine * total[own]!;
    let gain = stay + LEAST_GAIN;
    for (let i = 0; i < count; i++) {
      const community = met[i]!;
      const other = toCommunity[community]! - price * mine * total[community]!;
      if (other > gain) {
        gain = other;
        best = community;
      }
      toCommunity[community] = 0;
    }
    if (gain < 0 && empty.length > 0) {
      best = empty.pop()!;
      gain = 0;
    }
    total[best]! += mine;
    if (best === own) continue;
    of[u] = best;
    members[best]!++;
    if (--members[own]! === 0) empty.push(own);
    moved = true;
    gained += gain - stay;
    for (let at = from; at < end; at++) {
      const v = targets[at]!;
      if (waiting[v] === 1 || of[v] === best) continue;
      waiting[v] = 1;
      // The place after those that wait: `left` still counts the node in hand.
      const tail = head + left - 1;
      queue[tail >= n ? tail - n : tail] = v;
      left++;
    }
  }
  return { ...renumber(of, n), moved, gained };
}
