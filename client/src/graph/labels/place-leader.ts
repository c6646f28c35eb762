import { boxAt, touch, within } from './box.ts';
import type { Box } from './box.ts';
import { isLit } from './disc-index.ts';
import type { DiscIndex } from './disc-index.ts';
import type { NameRequest, NameSurroundings } from './name-request.ts';

const ANGLES = 32;
const DISTANCES = [30, 44, 60, 78, 98, 120, 146, 176];

export interface LeaderPlace {
  box: Box;
  leader: [[number, number], [number, number]];
  cost: number;
}

/** The cheapest place for a name on a straight line round its circle, or null: short lines that cross little. */
export function leaderPlace(
  request: NameRequest,
  { discs, stage, taken }: NameSurroundings,
): LeaderPlace | null {
  const { node, width, height, gap } = request;
  const { x, y, radius } = discs.discs;
  const [cx, cy, edge] = [x[node]!, y[node]!, radius[node]! + gap];
  let best: LeaderPlace | null = null;
  for (let turn = 0; turn < ANGLES; turn += 1) {
    const [ux, uy] = [
      Math.cos((turn / ANGLES) * 2 * Math.PI),
      Math.sin((turn / ANGLES) * 2 * Math.PI),
    ];
    for (const far of DISTANCES) {
      const end: [number, number] = [cx + ux * (edge + far), cy + uy * (edge + far)];
      const left = ux < -0.3 ? end[0] - width - 3 : ux > 0.3 ? end[0] + 3 : end[0] - width / 2;
      const top = Math.abs(ux) <= 0.3 ? (uy < 0 ? end[1] - height : end[1]) : end[1] - height / 2;
      const box = boxAt(left, top, width, height);
      if (!within(box, stage) || taken.some((other) => touch(box, other, 5))) continue;
      const start: [number, number] = [cx + ux * edge, cy + uy * edge];
      if (taken.some((other) => crosses(start, end, other))) continue;
      const cost =
        4 +
        far * 0.075 +
        coverUnderName(box, discs, node) +
        coverUnderLine(start, end, discs, node);
      if (!best || cost < best.cost) best = { box, leader: [start, end], cost };
    }
  }
  return best;
}

function coverUnderName(box: Box, { discs, under }: DiscIndex, own: number): number {
  let cost = 0;
  for (const node of under(box, 1)) {
    if (node === own) continue;
    const radius = discs.radius[node]!;
    cost += isLit(discs, node) ? (radius > 9 ? 60 : 6 + radius) : 1.5;
  }
  return cost;
}

function coverUnderLine(
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  { discs, under }: DiscIndex,
  own: number,
): number {
  const around = {
    x0: Math.min(ax, bx),
    y0: Math.min(ay, by),
    x1: Math.max(ax, bx),
    y1: Math.max(ay, by),
  };
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  let cost = 0;
  for (const node of under(around)) {
    if (node === own) continue;
    const [dx, dy] = [discs.x[node]! - ax, discs.y[node]! - ay];
    const along = Math.max(0, Math.min(1, (dx * (bx - ax) + dy * (by - ay)) / square));
    const off = Math.hypot(dx - along * (bx - ax), dy - along * (by - ay));
    if (off < discs.radius[node]! + 1) cost += discs.radius[node]! > 9 ? 12 : 3.5;
  }
  return cost;
}

/** Sampled: whether a line passes through a box. */
function crosses([ax, ay]: [number, number], [bx, by]: [number, number], box: Box): boolean {
  const steps = Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / 6));
  for (let step = 0; step <= steps; step += 1) {
    const [px, py] = [ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps];
    if (px > box.x0 - 1 && px < box.x1 + 1 && py > box.y0 - 1 && py < box.y1 + 1) return true;
  }
  return false;
}
