import type { Graph } from '../../network/types.ts';
import { GAP, type Block } from './pieces.ts';
import { nearPairs } from './near.ts';
import type { Points } from './points.ts';

export interface RelaxInput {
  graph: Graph;
  radius: Float64Array;
  blocks: readonly Block[];
  centre: Points;
  /** Air between circles of different blocks, px. */
  air: number;
  /** How readily each node gives way, 0 (stays) to 1. */
  mobility: Float64Array;
  iterations: number;
  progress: (done: number) => void;
}

/** Circles of one block push each other until they are this much farther apart than touching. */
const ELBOW_ROOM = 1.75;
const PULL = { tie: 0.25, outside: 0.016, centre: 0.022, border: 0.25 };
const PUSH = 0.55;
const FRICTION = 0.6;

/**
 * Force-directed refinement from `places`, in place: ties pull (by weight over the lesser strength of their ends, so that nobody is
 * torn by many partners), close circles push, each community draws its members gently to its centre and firmly back over its border,
 * ties to other communities draw a member to the side where they are. Forces and cooling after Fruchterman & Reingold 1991 and
 * Jacomy et al. 2014 (ForceAtlas2); pushes reach only neighbours, found through a grid. O(iterations · (n + m)).
 */
export function relax(input: RelaxInput, { x, y }: Points): void {
  const { graph, radius, blocks, centre, air, mobility, iterations, progress } = input;
  const { n } = graph;
  const blockOf = new Int32Array(n).fill(-1);
  blocks.forEach(({ nodes }, block) => nodes.forEach((node) => (blockOf[node] = block)));
  const among = Uint32Array.from(blockOf.keys()).filter((node) => blockOf[node] !== -1);
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++)
      strength[u]! += graph.weights[at]!;
  }
  const vx = new Float64Array(n);
  const vy = new Float64Array(n);
  const reach = (r: number): number => Math.max((2 * r + GAP) * ELBOW_ROOM, 2 * r + air);
  for (let step = 0; step < iterations; step++) {
    const heat = (1 - step / iterations) ** 1.5 + 0.02;
    for (const u of among) {
      const own = blockOf[u]!;
      if (mobility[u] === 0) continue;
      let fx = 0;
      let fy = 0;
      for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
        const v = graph.targets[at]!;
        const ex = x[v]! - x[u]!;
        const ey = y[v]! - y[u]!;
        const distance = Math.hypot(ex, ey) || 1e-6;
        const weight = graph.weights[at]!;
        const rest = (radius[u]! + radius[v]! + GAP) * ELBOW_ROOM;
        const pull =
          blockOf[v] === own
            ? (PULL.tie * weight * (1 - rest / Math.max(distance, rest))) /
              Math.min(strength[u]!, strength[v]!)
            : (PULL.outside * weight * blocks[own]!.radius) / (strength[u]! * distance);
        fx += ex * pull;
        fy += ey * pull;
      }
      const cx = centre.x[own]! - x[u]!;
      const cy = centre.y[own]! - y[u]!;
      const fromCentre = Math.hypot(cx, cy) || 1e-6;
      const over = Math.max(0, fromCentre + radius[u]! - blocks[own]!.radius);
      const pull = PULL.centre + (PULL.border * over) / fromCentre;
      vx[u]! += heat * (fx + cx * pull);
      vy[u]! += heat * (fy + cy * pull);
    }
    nearPairs(
      { x, y },
      radius,
      among,
      reach,
    )((i, j) => {
      const touching = radius[i]! + radius[j]! + GAP;
      const room = blockOf[i] === blockOf[j] ? touching * ELBOW_ROOM : touching - GAP + air;
      const ex = x[j]! - x[i]!;
      const ey = y[j]! - y[i]!;
      const squared = ex * ex + ey * ey;
      if (squared >= room * room) return;
      const distance = Math.sqrt(squared) || 1e-6;
      // The larger circle gives way less.
      const push = ((room - distance) / distance) * PUSH * Math.max(heat, 0.15);
      const massI = radius[i]! ** 2;
      const massJ = radius[j]! ** 2;
      const toJ = (push * massI) / (massI + massJ);
      vx[j]! += ex * toJ;
      vy[j]! += ey * toJ;
      vx[i]! -= ex * (push - toJ);
      vy[i]! -= ey * (push - toJ);
    });
    for (const u of among) {
      vx[u]! *= FRICTION * mobility[u]!;
      vy[u]! *= FRICTION * mobility[u]!;
      x[u]! += vx[u]!;
      y[u]! += vy[u]!;
    }
    progress(step / iterations);
  }
}
