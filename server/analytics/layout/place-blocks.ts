import type { Graph } from '../../network/types.ts';
import type { Block } from './pieces.ts';
import { ASPECT, type Points } from './points.ts';

/** Weight of the ties between each two blocks, each pair once. */
interface Bridge {
  a: number;
  b: number;
  weight: number;
}

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
const BUDGET = 3e7;
const ATTEMPTS = 40;

/** Half the sides of the stage that discs with air between them fill. */
function stageFor(blocks: readonly Block[]): { x: number; y: number } {
  const y = Math.sqrt(stageArea(blocks) / ASPECT) / 2;
  return { x: y * ASPECT, y };
}

/** Of a stage that blocks fill with air between them, px²: discs fill less than three quarters of a rectangle. */
export function stageArea(blocks: readonly Block[]): number {
  const air = airBetween(blocks);
  return blocks.reduce((area, { radius }) => area + Math.PI * (radius + air / 2) ** 2, 0) / 0.72;
}

/**
 * Where the communities of one component lie: discs that do not touch, near their place on the map, those with many ties between them
 * side by side, filling a stage half as wide again as high. `anchor` is that place in px (NaN: not known). Of several starts, more or
 * less far from the map, the one is kept whose ties are short and whose communities strayed little. Centred on 0.
 */
export function placeBlocks(
  graph: Graph,
  blocks: readonly Block[],
  anchor: Points,
  rng: () => number,
): Points {
  if (blocks.length === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  const bridges = bridgesBetween(graph, blocks);
  const steps = 150 * blocks.length ** 2;
  const attempts = Math.max(1, Math.min(ATTEMPTS, Math.floor(BUDGET / steps)));
  const iterations = Math.round(Math.min(150, Math.max(20, BUDGET / blocks.length ** 2)));
  let best: { places: Points; cost: number } | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const places = settle(blocks, bridges, anchor, { iterations, unrest: attempt / attempts }, rng);
    const cost = costOf(blocks, bridges, anchor, places);
    if (best === null || cost < best.cost) best = { places, cost };
  }
  return centred(blocks, best!.places);
}

function settle(
  blocks: readonly Block[],
  bridges: readonly Bridge[],
  anchor: Points,
  { iterations, unrest }: { iterations: number; unrest: number },
  rng: () => number,
): Points {
  const air = airBetween(blocks);
  const stage = stageFor(blocks);
  const somewhere = (value: number, side: number): number =>
    Number.isNaN(value) ? (rng() * 2 - 1) * side : value + (rng() * 2 - 1) * side * unrest;
  const x = anchor.x.map((value) => somewhere(value, stage.x));
  const y = anchor.y.map((value) => somewhere(value, stage.y));
  const strength = new Float64Array(blocks.length);
  for (const { a, b, weight } of bridges) {
    strength[a]! += weight;
    strength[b]! += weight;
  }
  for (let step = 0; step < iterations; step++) {
    const heat = 1 - step / iterations;
    const dx = new Float64Array(blocks.length);
    const dy = new Float64Array(blocks.length);
    for (const { a, b, weight } of bridges) {
      const ex = x[b]! - x[a]!;
      const ey = y[b]! - y[a]!;
      const pull = PULL.ties * weight;
      dx[a]! += (ex * pull) / strength[a]!;
      dy[a]! += (ey * pull) / strength[a]!;
      dx[b]! -= (ex * pull) / strength[b]!;
      dy[b]! -= (ey * pull) / strength[b]!;
    }
    for (let block = 0; block < blocks.length; block++) {
      if (!Number.isNaN(anchor.x[block]!)) {
        dx[block]! += PULL.map * (anchor.x[block]! - x[block]!);
        dy[block]! += PULL.map * (anchor.y[block]! - y[block]!);
      }
      x[block]! += heat * dx[block]!;
      y[block]! += heat * dy[block]!;
    }
    keepOnStage(blocks, stage, { x, y }, 1 + 0.5 * heat);
    pushApart(blocks, air, { x, y }, step < iterations / 3 ? 0.3 : 0.8);
  }
  for (let sweep = 0; sweep < 40; sweep++) {
    keepOnStage(blocks, stage, { x, y }, 1);
    pushApart(blocks, air, { x, y }, 1);
  }
  for (let sweep = 0; sweep < 20; sweep++) pushApart(blocks, air, { x, y }, 1);
  return { x, y };
}

const PULL = { ties: 0.12, map: 0.08 };

/** Discs that stick out of a stage `slack` times as large come half the way back. */
function keepOnStage(
  blocks: readonly Block[],
  stage: { x: number; y: number },
  { x, y }: Points,
  slack: number,
): void {
  const back = (value: number, radius: number, side: number): number => {
    const limit = Math.max(0, side * slack - radius);
    return value + 0.5 * (Math.min(limit, Math.max(-limit, value)) - value);
  };
  blocks.forEach(({ radius }, block) => {
    x[block] = back(x[block]!, radius, stage.x);
    y[block] = back(y[block]!, radius, stage.y);
  });
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

/** Mean length of ties between blocks, how far blocks lie from their place on the map, and how far the whole leaves the stage; px. */
function costOf(
  blocks: readonly Block[],
  bridges: readonly Bridge[],
  anchor: Points,
  { x, y }: Points,
): number {
  const stage = stageFor(blocks);
  let [ties, weights, strayed, sizes, outside] = [0, 0, 0, 0, 0];
  for (const { a, b, weight } of bridges) {
    const distance = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    ties += weight * Math.max(0, distance - blocks[a]!.radius - blocks[b]!.radius);
    weights += weight;
  }
  blocks.forEach(({ radius }, block) => {
    const size = radius ** 2;
    sizes += size;
    outside = Math.max(
      outside,
      Math.abs(x[block]!) + radius - stage.x,
      Math.abs(y[block]!) + radius - stage.y,
    );
    if (Number.isNaN(anchor.x[block]!)) return;
    strayed += size * Math.hypot(x[block]! - anchor.x[block]!, y[block]! - anchor.y[block]!);
  });
  return (weights === 0 ? 0 : ties / weights) + 0.4 * (strayed / sizes) + outside;
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
