import type { Ring } from '../shores/ring.ts';
import { boxAt, grown, overhang, touch } from './box.ts';
import type { Box } from './box.ts';
import type { DiscIndex } from './disc-index.ts';
import { boundsOf } from './shore-index.ts';
import type { ShoreIndex } from './shore-index.ts';
import type { TieDensity } from './tie-density.ts';

/** An area on the stage (px, y down) and the room its name takes. */
export interface AreaRequest {
  community: number;
  /** The shore of its main part. */
  ring: Ring;
  width: number;
  height: number;
  /** Side of its letter alone, for where the name would mislead; null without a letter. */
  letter: number | null;
  /** Must have a name even where it is crowded: areas with a hue, detached groups. */
  wanted: boolean;
  /** Where its name was, to keep it there while nothing else is clearly better. */
  before: Box | null;
}

export interface PlacedArea {
  community: number;
  box: Box;
  /** The letter alone. */
  short: boolean;
  /** Point of the shore the name belongs to, px. */
  anchor: readonly [number, number];
}

interface Surroundings {
  discs: DiscIndex;
  shores: ShoreIndex;
  /** Ties between areas. */
  ties: TieDensity;
  /** Where names may stand. */
  stage: Box;
  /** What floats over the stage. */
  taken: readonly Box[];
}

/** Px between shore and name that are tried. */
const GAPS = [4, 12, 24];
/** Px kept from other areas' shores. */
const BERTH = 14;
/** By how many px a name must be nearer to its own area than to others. */
const CLEARER = 12;
/** Cost of what must not be: a name on another, or under a control. */
const HIDDEN = 700;
/** Above this a name says less than its letter alone, or than nothing: it stands among others. */
const MISLEADING = 130;
/** Above this a name that is not wanted is better left out. */
const CROWDED = 60;
const COST = {
  overhang: 30,
  circle: 14,
  ownArea: 40,
  foreignArea: 110,
  ambiguous: 3,
  tie: 0.35,
  tiesMost: 20,
  moved: 0.3,
  movedMost: 40,
};

/**
 * A place outside the shore for each name, in the order given: the cheapest of the candidates round the shore, where
 * circles, areas and bundles of ties under the name cost, and so do distance and leaving the place it had.
 */
export function placeAreas(requests: readonly AreaRequest[], around: Surroundings): PlacedArea[] {
  const placed: PlacedArea[] = [];
  for (const request of requests) {
    const taken = [
      ...around.taken.map((box) => ({ box, gap: 4 })),
      ...placed.map(({ box }) => ({ box, gap: 12 })),
    ];
    const area =
      placeOne(request, taken, around, request.wanted ? MISLEADING : CROWDED) ??
      placeLetter(request, taken, around);
    if (area) placed.push(area);
  }
  return placed;
}

type Taken = readonly { box: Box; gap: number }[];

/** The cheapest place under `limit`, or null. */
function placeOne(
  request: AreaRequest,
  taken: Taken,
  around: Surroundings,
  limit: number,
): PlacedArea | null {
  let best: PlacedArea | null = null;
  let least = limit;
  const costs = costsOf(request, around);
  for (const { box, anchor, bias } of candidatesOf(request)) {
    if (taken.some((other) => touch(box, other.box, other.gap))) continue;
    let cost = bias;
    for (const more of costs) if (cost < least) cost += more(box);
    if (cost >= least) continue;
    least = cost;
    best = { community: request.community, box, anchor, short: false };
  }
  return best;
}

function placeLetter(request: AreaRequest, taken: Taken, around: Surroundings): PlacedArea | null {
  const { letter } = request;
  if (letter === null) return null;
  const area = placeOne({ ...request, width: letter, height: letter }, taken, around, HIDDEN);
  return area && { ...area, short: true };
}

interface Candidate {
  box: Box;
  anchor: readonly [number, number];
  bias: number;
}

/** Where a side of a name may lie when the shore looks along `u`: beyond it, or across it, rather centred than not. */
const sides = (u: number, extent: number): number[] =>
  u < -0.35 ? [-extent] : u > 0.35 ? [0] : ACROSS.map((share) => -extent * share);
const ACROSS = [0.5, 0.25, 0.75];
/** Cost of a name that is not centred. */
const ASIDE = 6;

function candidatesOf({ ring, width, height }: AreaRequest): Candidate[] {
  const { x0, y0, x1, y1 } = boundsOf(ring);
  const step = Math.max(1, Math.floor(ring.length / 60));
  return ring
    .filter((_, index) => index % step === 0)
    .flatMap((anchor) => {
      const angle = Math.atan2(anchor[1] - (y0 + y1) / 2, anchor[0] - (x0 + x1) / 2);
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      return GAPS.flatMap((gap) =>
        sides(ux, width).flatMap((dx, aside) =>
          sides(uy, height).map((dy, off) => ({
            anchor,
            box: boxAt(anchor[0] + ux * gap + dx, anchor[1] + uy * gap + dy, width, height),
            // A little rather above than below: that is where a heading is looked for.
            bias: gap * 0.35 + Math.max(0, uy) * 5 + (aside + off > 0 ? ASIDE : 0),
          })),
        ),
      );
    })
    .toSorted((a, b) => a.bias - b.bias);
}

/** What a place costs, the quickest to compute first: a place is given up as soon as it costs more than the best. */
function costsOf({ community, before }: AreaRequest, around: Surroundings) {
  const { discs, shores, stage, ties } = around;
  return [
    (box: Box) => overhang(box, stage) * COST.overhang,
    (box: Box) =>
      before
        ? Math.min(COST.movedMost, Math.hypot(box.x0 - before.x0, box.y0 - before.y0) * COST.moved)
        : 0,
    (box: Box) =>
      discs.under(box, 2).reduce((sum, node) => sum + COST.circle + discs.discs.radius[node]!, 0),
    (box: Box) => Math.min(COST.tiesMost, ties.under(box) * COST.tie),
    (box: Box) => {
      const { own, foreign } = shores.under(grown(box, 2), community, BERTH);
      return own * COST.ownArea + foreign * COST.foreignArea;
    },
    (box: Box) => {
      const { own, foreign } = shores.away(box, community);
      return Math.max(0, own + CLEARER - foreign) * COST.ambiguous;
    },
  ];
}
