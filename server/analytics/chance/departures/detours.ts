import type { Walk } from './walk.ts';

/** What becomes of the others' distances when one more node leaves. Closeness of a pair is 1 over its distance in steps, 0 without a chain. */
export interface Detours {
  /** Sum over pairs of nodes still there. */
  closeness: number;
  /** Such sum over the others once the node has left; Infinity for a node already gone. */
  closenessWithout: Float64Array;
  /** What the others lose of it. */
  lost: Float64Array;
  /** Pairs of others whose chain grows longer, those that lose it left aside, and by how many steps in all. */
  longer: Float64Array;
  extraSteps: Float64Array;
}

const REPORT_EVERY = 16;

/**
 * Every departure at once. From each source the shortest paths form a network without circles; a node that all shortest paths to
 * another pass through dominates it (Lengauer & Tarjan 1979, ACM TOPLAS 1:121-141), and only what it dominates is farther when it
 * leaves. Those few are reached anew from what stays where it is. Exact; O(sum over sources and nodes of degree × dominators), which is
 * a small multiple of n · m (m: the ties of the walk), where computing all distances without each node would be n² · m. `gone` marks
 * nodes that have left before; only counted ones leave, and only they are sources and ends.
 */
export function detours(
  { n, offsets, targets, counted, stride }: Walk,
  gone: Uint8Array,
  progress: (done: number) => void,
): Detours {
  const result: Detours = {
    closeness: 0,
    closenessWithout: new Float64Array(counted).fill(Infinity),
    lost: new Float64Array(counted),
    longer: new Float64Array(counted),
    extraSteps: new Float64Array(counted),
  };
  const own = new Float64Array(counted);
  const distance = new Int32Array(n).fill(-1);
  const order = new Uint32Array(n);
  const dominator = new Int32Array(n).fill(-1);
  const firstBelow = new Int32Array(n).fill(-1);
  const nextBelow = new Int32Array(n).fill(-1);
  /** Distance without the node in hand of those it dominates; -1 for all others, -2 while not known. */
  const anew = new Int32Array(n).fill(-1);
  const below = new Uint32Array(n);
  const waiting: number[][] = [];

  const common = (a: number, b: number): number => {
    let [x, y] = [a, b];
    while (x !== y) {
      if (distance[x]! >= distance[y]!) x = dominator[x]!;
      else y = dominator[y]!;
    }
    return x;
  };

  /** Breadth first; nodes come in the order of their distance, so that a node's dominators are known before it. */
  const search = (source: number): number => {
    let found = 1;
    order[0] = source;
    distance[source] = 0;
    for (let head = 0; head < found; head++) {
      const u = order[head]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (distance[v] === -1) {
          if (gone[v] === 1) continue;
          distance[v] = distance[u]! + 1;
          dominator[v] = u;
          order[found++] = v;
        } else if (distance[v] === distance[u]! + 1 && dominator[v] !== source)
          dominator[v] = common(dominator[v]!, u);
      }
    }
    for (let i = found - 1; i > 0; i--) {
      const v = order[i]!;
      const above = dominator[v]!;
      nextBelow[v] = firstBelow[above]!;
      firstBelow[above] = v;
    }
    return found;
  };

  /** Lists all that `node` dominates in `below`, which is its own queue. */
  const dominated = (node: number): number => {
    let count = 0;
    const append = (above: number): void => {
      for (let child = firstBelow[above]!; child !== -1; child = nextBelow[child]!)
        below[count++] = child;
    };
    append(node);
    for (let at = 0; at < count; at++) append(below[at]!);
    return count;
  };

  const offer = (node: number, steps: number): void => {
    anew[node] = steps;
    (waiting[steps] ??= []).push(node);
  };

  /** Distances from the source without `node`, of what it dominates. */
  const reachWithout = (node: number, count: number): void => {
    for (let i = 0; i < count; i++) anew[below[i]!] = -2;
    let farthest = 0;
    for (let i = 0; i < count; i++) {
      const v = below[i]!;
      let nearest = Infinity;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const u = targets[at]!;
        const outside = u !== node && gone[u] !== 1 && anew[u] === -1;
        if (outside && distance[u]! < nearest) nearest = distance[u]!;
      }
      if (nearest === Infinity) continue;
      offer(v, nearest + 1);
      farthest = Math.max(farthest, nearest + 1);
    }
    for (let steps = 1; steps <= farthest; steps++) {
      for (const v of waiting[steps] ?? []) {
        if (anew[v] !== steps) continue;
        for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
          const w = targets[at]!;
          if (w === node || anew[w] === -1 || (anew[w]! >= 0 && anew[w]! <= steps + 1)) continue;
          offer(w, steps + 1);
          farthest = Math.max(farthest, steps + 1);
        }
      }
      waiting[steps]?.splice(0);
    }
  };

  const account = (node: number, count: number): void => {
    for (let i = 0; i < count; i++) {
      const v = below[i]!;
      const before = distance[v]!;
      const after = anew[v]!;
      anew[v] = -1;
      if (v >= counted) continue;
      result.lost[node]! += stride / before - (after < 0 ? 0 : stride / after);
      if (after <= before) continue;
      result.longer[node]!++;
      result.extraSteps[node]! += (after - before) / stride;
    }
  };

  for (let source = 0; source < counted; source++) {
    if (gone[source] === 1) continue;
    const found = search(source);
    for (let i = 1; i < found; i++) {
      const node = order[i]!;
      if (node >= counted) continue;
      own[source]! += stride / distance[node]!;
      if (firstBelow[node] === -1) continue;
      const count = dominated(node);
      reachWithout(node, count);
      account(node, count);
    }
    for (let i = 0; i < found; i++) {
      const node = order[i]!;
      distance[node] = -1;
      dominator[node] = -1;
      firstBelow[node] = -1;
      nextBelow[node] = -1;
    }
    if (source % REPORT_EVERY === 0) progress(source / counted);
  }
  // Every pair was met from both its ends.
  for (const column of [result.lost, result.longer, result.extraSteps])
    for (let node = 0; node < counted; node++) column[node]! /= 2;
  result.closeness = own.reduce((a, b) => a + b, 0) / 2;
  for (let node = 0; node < counted; node++) {
    if (gone[node] === 0)
      result.closenessWithout[node] = result.closeness - own[node]! - result.lost[node]!;
  }
  return result;
}
