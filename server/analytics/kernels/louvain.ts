import type { Graph } from '../../network/types.ts';

export type WeightedGraph = Pick<Graph, 'n' | 'offsets' | 'targets' | 'weights'>;

/** A graph whose nodes may stand for several: `inside` is twice the weight of the ties within each. */
interface Coarse extends WeightedGraph {
  inside: Float64Array;
}

interface Partition {
  count: number;
  of: Int32Array;
}

/** A gain below this is rounding, not a gain. */
const LEAST_GAIN = 1e-12;

/**
 * Communities by greedy optimisation of modularity (Blondel et al. 2008, J. Stat. Mech. P10008), nodes visited from a queue of those
 * whose neighbours moved (Ozaki et al. 2016; Traag et al. 2019). Repeated on the graph of communities until nothing moves, then again
 * from the nodes with what was found, which lets single nodes change their mind. Returns the community of each node, numbered
 * 0 .. count-1 in order of first appearance; a node without ties is alone. About O(m) a level.
 */
export function louvain(graph: WeightedGraph, resolution: number, rng: () => number): Partition {
  const nodes: Coarse = { ...graph, inside: new Float64Array(graph.n) };
  const twice = graph.weights.reduce((a, b) => a + b, 0);
  let partition: Partition = {
    count: graph.n,
    of: Int32Array.from({ length: graph.n }, (_, i) => i),
  };
  if (twice === 0) return partition;
  for (let improved = true; improved;) {
    improved = false;
    const first = moveNodes(nodes, partition.of, twice, resolution, rng);
    improved = first.moved;
    let of = first.of;
    for (let level = coarsen(nodes, first); ;) {
      const alone = Int32Array.from({ length: level.n }, (_, i) => i);
      const next = moveNodes(level, alone, twice, resolution, rng);
      if (!next.moved) {
        partition = renumber(of);
        break;
      }
      improved = true;
      of = of.map((community) => next.of[community]!);
      level = coarsen(level, next);
    }
  }
  return partition;
}

/** Moves single nodes to the neighbouring community that gains most, until no move gains. */
function moveNodes(
  { n, offsets, targets, weights, inside }: Coarse,
  start: Int32Array,
  twice: number,
  resolution: number,
  rng: () => number,
): Partition & { moved: boolean } {
  const of = start.slice();
  const strength = inside.slice();
  const total = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) strength[u]! += weights[at]!;
    total[of[u]!]! += strength[u]!;
  }
  const queue = shuffled(n, rng);
  const waiting = new Uint8Array(n).fill(1);
  const toCommunity = new Float64Array(n);
  const met = new Int32Array(n);
  let moved = false;
  for (let head = 0, left = n; left > 0; left--) {
    const u = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waiting[u] = 0;
    const own = of[u]!;
    let count = 0;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      const community = of[targets[at]!]!;
      if (toCommunity[community] === 0) met[count++] = community;
      toCommunity[community]! += weights[at]!;
    }
    total[own]! -= strength[u]!;
    const price = (resolution * strength[u]!) / twice;
    let best = own;
    let gain = toCommunity[own]! - price * total[own]! + LEAST_GAIN;
    for (let i = 0; i < count; i++) {
      const community = met[i]!;
      const other = toCommunity[community]! - price * total[community]!;
      if (other > gain) {
        gain = other;
        best = community;
      }
      toCommunity[community] = 0;
    }
    total[best]! += strength[u]!;
    if (best === own) continue;
    of[u] = best;
    moved = true;
    for (let at = offsets[u]!, end = offsets[u + 1]!; at < end; at++) {
      const v = targets[at]!;
      if (waiting[v] === 1 || of[v] === best) continue;
      waiting[v] = 1;
      // The place after those that wait: `left` still counts the node in hand.
      const tail = head + left - 1;
      queue[tail >= n ? tail - n : tail] = v;
      left++;
    }
  }
  return { ...renumber(of), moved };
}

function shuffled(n: number, rng: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function renumber(of: Int32Array): Partition {
  const number = new Int32Array(of.length).fill(-1);
  let count = 0;
  const result = of.map((community) => {
    if (number[community] === -1) number[community] = count++;
    return number[community]!;
  });
  return { count, of: result };
}

/** The graph whose nodes are the communities. */
function coarsen(graph: Coarse, { count, of }: Partition): Coarse {
  const inside = new Float64Array(count);
  const members: number[][] = Array.from({ length: count }, () => []);
  of.forEach((community, u) => {
    members[community]!.push(u);
    inside[community]! += graph.inside[u]!;
  });
  const weightTo = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  for (let community = 0; community < count; community++) {
    const start = targets.length;
    for (const u of members[community]!) {
      for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
        const other = of[graph.targets[at]!]!;
        if (other === community) inside[community]! += graph.weights[at]!;
        else {
          if (weightTo[other] === 0) targets.push(other);
          weightTo[other]! += graph.weights[at]!;
        }
      }
    }
    for (let at = start; at < targets.length; at++) {
      weights.push(weightTo[targets[at]!]!);
      weightTo[targets[at]!] = 0;
    }
    offsets[community + 1] = targets.length;
  }
  return {
    n: count,
    offsets,
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
    inside,
  };
}
