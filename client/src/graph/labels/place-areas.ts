import { insideRing } from '../shores/ring.ts';
import type { Ring } from '../shores/ring.ts';
import { boxAt, overhang, touch } from './box.ts';
import type { Box } from './box.ts';
import type { DiscIndex } from './disc-index.ts';
import type { TieDensity } from './tie-density.ts';

/** An area on the stage (px, y down) and the room its name takes. */
export interface AreaRequest {
  community: number;
  rings: Ring[];
  width: number;
  height: number;
  /** Must have a name even where it is crowded: areas with a hue. */
  wanted: boolean;
  /** Where its name was, to keep it there while nothing better is clearly better. */
  before: Box | null;
}

export interface PlacedArea {
  community: number;
  box: Box;
  /** Point of the shore the name belongs to, px. */
  anchor: [number, number];
}

interface Surroundings {
  discs: DiscIndex;
  /** Ties between areas. */
  ties: TieDensity;
  /** Where names may stand. */
  stage: Box;
  /** What floats over the stage. */
  taken: readonly Box[];
}

const GAPS = [4, 12, 24];
const HIDDEN = 700;
/** Per line met under a name, and at most. */
const TIE = 0.35;
const TIES_MOST = 20;
/** Above this a name that is not wanted is better left out. */
const CROWDED = 60;

/**
 * A place outside the shore for each name, in the order given: the candidate of least cost among points round the
 * shore, where cost counts circles and areas covered, distance, and px out of the stage.
 */
export function placeAreas(requests: readonly AreaRequest[], around: Surroundings): PlacedArea[] {
  const shores = requests.flatMap(({ community, rings }) =>
    rings.map((ring) => ({ community, ring, bounds: boundsOf(ring) })),
  );
  const placed: PlacedArea[] = [];
  for (const request of requests) {
    const best = { cost: request.wanted ? Infinity : CROWDED, box: null as Box | null, at: [0, 0] };
    for (const candidate of candidatesOf(request)) {
      let cost = candidate.bias + overhang(candidate.box, around.stage) * 8;
      for (const other of around.taken) if (touch(candidate.box, other, 4)) cost += HIDDEN;
      for (const other of placed) if (touch(candidate.box, other.box, 8)) cost += HIDDEN;
      if (cost >= best.cost) continue;
      cost += costOfCover(candidate.box, request.community, around.discs, shores);
      cost += Math.min(TIES_MOST, around.ties.under(candidate.box) * TIE);
      if (request.before) cost += Math.min(40, distance(candidate.box, request.before) * 0.3);
      if (cost < best.cost) Object.assign(best, { cost, box: candidate.box, at: candidate.point });
    }
    if (best.box && best.cost < HIDDEN)
      placed.push({
        community: request.community,
        box: best.box,
        anchor: best.at as [number, number],
      });
  }
  return placed;
}

/** Where a side of a name lies when the shore looks along `u`: beyond it, or centred on it. */
const side = (u: number, extent: number) => (u < -0.35 ? -extent : u > 0.35 ? 0 : -extent / 2);

interface Candidate {
  box: Box;
  point: readonly [number, number];
  bias: number;
}

function candidatesOf({ rings, width, height }: AreaRequest): Candidate[] {
  const ring = rings[0] ?? [];
  const [cx, cy] = middleOf(ring);
  const step = Math.max(1, Math.floor(ring.length / 72));
  return ring
    .filter((_, index) => index % step === 0)
    .flatMap((point) => {
      const angle = Math.atan2(point[1] - cy, point[0] - cx);
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      return GAPS.map((gap) => ({
        point,
        box: boxAt(
          point[0] + ux * gap + side(ux, width),
          point[1] + uy * gap + side(uy, height),
          width,
          height,
        ),
        bias: gap * 0.35 + Math.max(0, uy) * 5,
      }));
    });
}

function costOfCover(
  box: Box,
  community: number,
  discs: DiscIndex,
  shores: readonly { community: number; ring: Ring; bounds: Box }[],
): number {
  let cost = 0;
  for (const node of discs.under(box, 2)) cost += 14 + discs.discs.radius[node]!;
  const middle = (box.y0 + box.y1) / 2;
  for (const shore of shores) {
    if (!touch(box, shore.bounds)) continue;
    for (const share of [0.1, 0.5, 0.9])
      if (insideRing(shore.ring, box.x0 + (box.x1 - box.x0) * share, middle))
        cost += shore.community === community ? 6 : 26;
  }
  return cost;
}

const distance = (a: Box, b: Box): number => Math.hypot(a.x0 - b.x0, a.y0 - b.y0);

function boundsOf(ring: Ring): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function middleOf(ring: Ring): [number, number] {
  const { x0, y0, x1, y1 } = boundsOf(ring);
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}
