import type { Graph } from '../../network/types.ts';
import type { Block } from './blocks.ts';

export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** Weight of the ties between each two blocks, each pair once. */
interface Bridge {
  a: number;
  b: number;
  weight: number;
}

/** Width over height that the stage has. */
export const ASPECT = 1.5;

/** Air between two blocks: part of their mean radius, px. */
const AIR = { share: 0.55, least: 26, most: 90 };

export function airBetween(blocks: readonly Block[]): number {
  const mean = blocks.reduce((sum, { radius }) => sum + radius, 0) / Math.max(1, blocks.length);
  return Math.min(AIR.most, Math.max(AIR.least, mean * AIR.share));
}

function bridgesBetween(graph: Graph, blocks: readonly Block[]): Bridge[] {
  const of = new Int32Array(graph.n).fill(-1);
  blocks.forEach(({ nodes }, block) => nodes.forEach((node) => (of[node] = block)));
  const weight = new Map<number, number>();
  blocks.forEach(({ nodes }, a) => {
    for (const u of nodes) {
      for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
        const b = of[graph.targets[at]!]!;
        if (b <= a) continue;
        const key = a * blocks.length + b;
        weight.set(key, (weight.get(key) ?? 0) + graph.weights[at]!);
      }
    }
  });
  return [...weight].map(([key, sum]) => ({
    a: Math.floor(key / blocks.length),
    b: key % blocks.length,
    weight: sum,
  }));
}

/** How many elementary steps the search for places may take. */
const BUDGET = 2e7;
const ATTEMPTS = 12;

/**
 * Where the communities of one component lie: discs that do not touch, near their place on the map, those with many ties between them
 * side by side, filling a stage half as wide again as high. `anchor` is that place in px (NaN: not known). Without any known place,
 * or with a few, several starts are tried and the one with the shortest ties is kept. Centred on 0.
 */
export function placeBlocks(
  graph: Graph,
  blocks: readonly Block[],
  anchor: Points,
  rng: () => number,
): Points {
  const bridges = bridgesBetween(graph, blocks);
  if (blocks.length === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  const known = blocks.filter((_, block) => !Number.isNaN(anchor.x[block]!)).length;
  const attempts = blocks.length < 3 ? 1 : known >= blocks.length * 0.6 ? 3 : ATTEMPTS;
  const iterations = Math.min(300, Math.max(30, BUDGET / attempts / blocks.length ** 2));
  let best: { places: Points; cost: number } | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const places = settle(blocks, bridges, anchor, iterations, rng);
    const cost = costOf(blocks, bridges, anchor, places);
    if (best === null || cost < best.cost) best = { places, cost };
  }
  return centred(blocks, best!.places);
}

function settle(
  blocks: readonly Block[],
  bridges: readonly Bridge[],
  anchor: Points,
  iterations: number,
  rng: () => number,
): Points {
  const air = airBetween(blocks);
  const reach = Math.sqrt(blocks.reduce((area, { radius }) => area + (radius + air / 2) ** 2, 0));
  const jitter = (): number => (rng() - 0.5) * reach;
  const x = anchor.x.map((value) =>
    Number.isNaN(value) ? jitter() * 2 * ASPECT : value + jitter() * 0.2,
  );
  const y = anchor.y.map((value) => (Number.isNaN(value) ? jitter() * 2 : value + jitter() * 0.2));
  const strength = new Float64Array(blocks.length);
  for (const { a, b, weight } of bridges) {
    strength[a]! += weight;
    strength[b]! += weight;
  }
  const dx = new Float64Array(blocks.length);
  const dy = new Float64Array(blocks.length);
  for (let step = 0; step < iterations; step++) {
    const heat = 1 - step / iterations;
    dx.fill(0);
    dy.fill(0);
    for (const { a, b, weight } of bridges) {
      const ex = x[b]! - x[a]!;
      const ey = y[b]! - y[a]!;
      const pull = 0.12 * weight;
      dx[a]! += (ex * pull) / strength[a]!;
      dy[a]! += (ey * pull) / strength[a]!;
      dx[b]! -= (ex * pull) / strength[b]!;
      dy[b]! -= (ey * pull) / strength[b]!;
    }
    for (let block = 0; block < blocks.length; block++) {
      const towards = Number.isNaN(anchor.x[block]!) ? 0 : 0.06;
      dx[block]! += towards === 0 ? 0 : towards * (anchor.x[block]! - x[block]!);
      dy[block]! += towards === 0 ? 0 : towards * (anchor.y[block]! - y[block]!);
      x[block]! += heat * dx[block]! - 0.01 * x[block]!;
      y[block]! += heat * dy[block]! - 0.01 * ASPECT ** 2 * y[block]!;
    }
    const softness = step < iterations / 3 ? 0.3 : 0.8;
    pushApart(blocks, air, { x, y }, softness);
  }
  for (let sweep = 0; sweep < 60; sweep++) pushApart(blocks, air, { x, y }, 1);
  return { x, y };
}

/** One sweep over all pairs of discs: those that are too close part, the smaller one giving way more. */
function pushApart(blocks: readonly Block[], air: number, { x, y }: Points, share: number): void {
  for (let a = 0; a < blocks.length; a++) {
    for (let b = a + 1; b < blocks.length; b++) {
      let ex = x[b]! - x[a]!;
      let ey = y[b]! - y[a]!;
      let distance = Math.hypot(ex, ey);
      const room = blocks[a]!.radius + blocks[b]!.radius + air;
      if (distance >= room) continue;
      if (distance < 1e-6) {
        ex = Math.cos(a * 2.4 + b);
        ey = Math.sin(a * 2.4 + b);
        distance = 1;
      }
      const push = ((room - distance) / distance) * share;
      const massA = blocks[a]!.radius ** 2;
      const massB = blocks[b]!.radius ** 2;
      const toB = (push * massA) / (massA + massB);
      x[b]! += ex * toB;
      y[b]! += ey * toB;
      x[a]! -= ex * (push - toB);
      y[a]! -= ey * (push - toB);
    }
  }
}

/** Lengths of ties between blocks, how far blocks lie from their place on the map, and how far the whole leaves the stage's shape. */
function costOf(
  blocks: readonly Block[],
  bridges: readonly Bridge[],
  anchor: Points,
  { x, y }: Points,
): number {
  const total = bridges.reduce((sum, { weight }) => sum + weight, 0);
  const size = blocks.reduce((sum, { radius }) => sum + radius ** 2, 0);
  const ties = bridges.reduce(
    (sum, { a, b, weight }) => sum + weight * Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!),
    0,
  );
  let strayed = 0;
  let spread = 0;
  blocks.forEach(({ radius }, block) => {
    spread += radius ** 2 * Math.max(Math.abs(x[block]!) / ASPECT, Math.abs(y[block]!));
    if (Number.isNaN(anchor.x[block]!)) return;
    strayed += radius ** 2 * Math.hypot(x[block]! - anchor.x[block]!, y[block]! - anchor.y[block]!);
  });
  return (total === 0 ? 0 : ties / total) + (0.5 * strayed + spread) / size;
}

function centred(blocks: readonly Block[], { x, y }: Points): Points {
  const middle = (values: Float64Array): number => {
    const low = Math.min(...blocks.map(({ radius }, block) => values[block]! - radius));
    const high = Math.max(...blocks.map(({ radius }, block) => values[block]! + radius));
    return (low + high) / 2;
  };
  const [mx, my] = [middle(x), middle(y)];
  return { x: x.map((value) => value - mx), y: y.map((value) => value - my) };
}
