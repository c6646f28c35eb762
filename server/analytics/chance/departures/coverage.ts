import { createBalls } from './ball.ts';
import type { Ties } from './separations.ts';

export interface Coverage {
  /** In the order in which they were found; fewer than asked for when these already reach all. */
  chosen: number[];
  /** Nodes within reach of a chosen one, the chosen included. */
  covered: number;
  /** No set of so many nodes reaches more. */
  bound: number;
}

/**
 * The `k` nodes that reach most others within `steps` steps (key player problem, positive: Borgatti 2006, Comput. Math. Organ. Theory
 * 12:21-34), each the one that adds most to those before: at least 1 - 1/e of the best possible (Nemhauser, Wolsey, Fisher 1978,
 * Mathematical Programming 14:265-294). What a node adds only shrinks, so that old values are bounds and few are computed anew
 * (Minoux 1978). The bound of this very network is what is covered and the k largest additions possible, the least at any step
 * (Leskovec et al. 2007, KDD 420-429). `reached[v]` is filled with the size of v's own reach. O(n · reach) and mostly little more.
 */
export function greedyCoverage(
  graph: Ties,
  { k, steps }: { k: number; steps: number },
  reached: Uint32Array,
  progress: (done: number) => void,
): Coverage {
  const { n } = graph;
  const ballOf = createBalls(graph, steps);
  const covered = new Uint8Array(n);
  const adds = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    reached[node] = ballOf(node).length;
    adds[node] = reached[node]!;
    if (node % 256 === 0) progress(node / n);
  }
  const chosen: number[] = [];
  let total = 0;
  let bound = Math.min(n, sumOfLargest(adds, k));
  const addition = (node: number): number =>
    ballOf(node).reduce((sum, other) => sum + 1 - covered[other]!, 0);
  while (chosen.length < Math.min(k, n)) {
    const best = bestAddition(adds, addition);
    if (adds[best] === 0) break;
    for (const other of ballOf(best)) covered[other] = 1;
    total += adds[best]!;
    adds[best] = 0;
    chosen.push(best);
    bound = Math.min(bound, total + sumOfLargest(adds, k));
  }
  for (let node = 0; node < n; node++) if (adds[node]! > 0) adds[node] = addition(node);
  return { chosen, covered: total, bound: Math.min(bound, total + sumOfLargest(adds, k)) };
}

/** The node that adds most; values in `adds` may be too high, never too low, and are put right as they are looked at. */
function bestAddition(adds: Float64Array, addition: (node: number) => number): number {
  const fresh = new Uint8Array(adds.length);
  for (;;) {
    let best = 0;
    for (let node = 1; node < adds.length; node++) if (adds[node]! > adds[best]!) best = node;
    if (fresh[best] === 1) return best;
    adds[best] = addition(best);
    fresh[best] = 1;
  }
}

const sumOfLargest = (values: Float64Array, k: number): number =>
  values
    .toSorted()
    .subarray(Math.max(0, values.length - k))
    .reduce((a, b) => a + b, 0);

/** Additions that the exact search may weigh before it gives up, some tenths of a second. */
const MOST_WEIGHED = 20_000_000;
/** Nodes of all reaches together that it keeps in memory. */
const MOST_KEPT = 4_000_000;

/**
 * The best set, by branch and bound from the greedy one: a branch ends where even the largest additions left would not do. Null when
 * that would take too long; `coverage.bound` is then the best that is known.
 */
export function exactCoverage(
  graph: Ties,
  { k, steps }: { k: number; steps: number },
  { greedy, reached }: { greedy: Coverage; reached: Uint32Array },
): Coverage | null {
  if (reached.reduce((sum, size) => sum + size, 0) > MOST_KEPT) return null;
  const size = Math.min(k, graph.n);
  const ballOf = createBalls(graph, steps);
  const balls = Array.from({ length: graph.n }, (_, node) => ballOf(node).slice());
  const times = new Uint32Array(graph.n);
  let best = greedy;
  let weighed = 0;

  const additionOf = (node: number): number => {
    const ball = balls[node]!;
    let adds = 0;
    for (let i = 0; i < ball.length; i++) if (times[ball[i]!] === 0) adds++;
    weighed += ball.length;
    return adds;
  };

  const search = (chosen: number[], covered: number, among: readonly number[]): boolean => {
    if (covered > best.covered) best = { chosen, covered, bound: covered };
    const left = size - chosen.length;
    if (left === 0) return true;
    const options = among
      .map((node) => ({ node, adds: additionOf(node) }))
      .filter(({ adds }) => adds > 0)
      .toSorted((a, b) => b.adds - a.adds);
    if (weighed > MOST_WEIGHED) return false;
    for (let at = 0; at < options.length; at++) {
      const possible = options.slice(at, at + left).reduce((sum, { adds }) => sum + adds, covered);
      if (possible <= best.covered) return true;
      const { node, adds } = options[at]!;
      for (const other of balls[node]!) times[other]!++;
      const rest = options.slice(at + 1).map((option) => option.node);
      const done = search([...chosen, node], covered + adds, rest);
      for (const other of balls[node]!) times[other]!--;
      if (!done) return false;
    }
    return true;
  };

  const done = search([], 0, [...balls.keys()]);
  return done ? { ...best, bound: best.covered } : null;
}
