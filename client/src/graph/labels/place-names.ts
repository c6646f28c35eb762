import { boxAt, touch, within } from './box.ts';
import type { Box } from './box.ts';
import { isLit } from './disc-index.ts';
import type { DiscIndex } from './disc-index.ts';
import type { NameRequest, NameSurroundings, PlacedName } from './name-request.ts';
import { leaderPlace } from './place-leader.ts';

/** Cost above which a plain name is better left out: it would lie on a circle, and seem to be that one's. */
const PLAIN_LIMIT = 5;
/** A name that reaches into another area seems to belong there. */
const FOREIGN_AREA = 16;
/** Cost above which a name that may look further off does. */
const FAR_LIMIT = 8;
/** Cost above which a name that is not strong is left out even there. */
const CROWDED = 30;

/**
 * Names beside their circles, first come first served: the cheapest of eight positions, never touching another name.
 * Those that may go far and have no free side go on a leader line. Stops after `budget` names; strong ones do not count.
 */
export function placeNames(
  requests: readonly NameRequest[],
  around: NameSurroundings,
  budget: number,
): PlacedName[] {
  const taken = [...around.taken];
  const placed: PlacedName[] = [];
  let plain = 0;
  for (const request of requests) {
    if (!request.strong && plain >= budget) continue;
    const name = placeOne(request, { ...around, taken });
    if (name === null) continue;
    if (!name.strong) plain += 1;
    placed.push(name);
    taken.push(name.box, ...(name.leader ? beadsOf(name.leader) : []));
  }
  return placed;
}

function placeOne(request: NameRequest, around: NameSurroundings): PlacedName | null {
  const { node, strong, far } = request;
  const beside = cheapest(request, around);
  if (beside && beside.cost < (far ? FAR_LIMIT : PLAIN_LIMIT))
    return { node, box: beside.box, strong, leader: null };
  if (!far) return null;
  const away = leaderPlace(request, around);
  if (away && (strong || away.cost < CROWDED) && (!beside || away.cost < beside.cost))
    return { node, box: away.box, strong, leader: away.leader };
  return strong && beside ? { node, box: beside.box, strong, leader: null } : null;
}

interface Candidate {
  box: Box;
  bias: number;
}

/** Right, left, above, below, then the four corners: the order in which equal places are preferred. */
function besideCandidates(
  { node, width: w, height: h, gap }: NameRequest,
  { discs }: DiscIndex,
): Candidate[] {
  const [x, y, g] = [discs.x[node]!, discs.y[node]!, discs.radius[node]! + gap];
  const d = g * 0.72;
  const at = (dx: number, dy: number, bias: number): Candidate => ({
    box: boxAt(x + dx, y + dy, w, h),
    bias,
  });
  return [
    at(g, -h / 2, 0),
    at(-w - g, -h / 2, 1),
    at(-w / 2, -h - g + 1, 2),
    at(-w / 2, g - 1, 2),
    at(d, d - 2, 3),
    at(d, -h - d + 2, 3),
    at(-w - d, d - 2, 3),
    at(-w - d, -h - d + 2, 3),
  ];
}

function cheapest(request: NameRequest, { discs, shores, stage, taken }: NameSurroundings) {
  let best: { box: Box; cost: number } | null = null;
  for (const { box, bias } of besideCandidates(request, discs)) {
    if (!within(box, stage) || taken.some((other) => touch(box, other, 3))) continue;
    const cost =
      bias +
      coverCost(box, discs, request.node) +
      shores.under(box, request.community).foreign * FOREIGN_AREA;
    if (!best || cost < best.cost) best = { box, cost };
  }
  return best;
}

/** What lies under a name: a small circle is a nuisance, a large one or a second one is too much. */
export function coverCost(box: Box, { discs, under }: DiscIndex, own: number): number {
  let cost = 0;
  for (const node of under(box)) {
    if (node === own) continue;
    const radius = discs.radius[node]!;
    cost += isLit(discs, node) ? (radius > 9 ? 60 : 5 + radius * 0.8) : 1.2;
  }
  return cost;
}

/** Boxes along a line, so that later names keep off it. */
function beadsOf([[ax, ay], [bx, by]]: [[number, number], [number, number]]): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 8));
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 0.5) / steps;
    return boxAt(ax + (bx - ax) * share - 1, ay + (by - ay) * share - 1, 2, 2);
  });
}
