import { insideRing } from '../shores/ring.ts';
import type { Ring } from '../shores/ring.ts';
import { grown, touch } from './box.ts';
import type { Box } from './box.ts';

/** The areas on the stage, px, y down. */
export interface ShoreIndex {
  /**
   * How much of a box lies inside areas, from 0 to 1: its own community's, and others', for which the box is taken
   * `margin` px larger: a name close to another shore seems to belong there.
   */
  under: (box: Box, community: number, margin?: number) => Sides;
  /** Px from a box to the nearest point of its community's shore, and of others'; Infinity without any. */
  away: (box: Box, community: number) => Sides;
}

interface Sides {
  own: number;
  foreign: number;
}

const ALONG = [0, 0.25, 0.5, 0.75, 1];
const ACROSS = [0, 0.5, 1];

export function indexShores(
  areas: readonly { community: number; rings: readonly Ring[] }[],
): ShoreIndex {
  const shores = areas.flatMap(({ community, rings }) =>
    rings.map((ring) => ({ community, ring: thinned(ring), bounds: boundsOf(ring) })),
  );
  const under: ShoreIndex['under'] = (box, community, margin = 0) => {
    const met: Sides = { own: 0, foreign: 0 };
    const wide = grown(box, margin);
    for (const { ring, bounds, community: whose } of shores) {
      const side = whose === community ? 'own' : 'foreign';
      const looked = side === 'own' ? box : wide;
      if (touch(looked, bounds)) met[side] += shareInside(ring, looked);
    }
    return met;
  };
  const away: ShoreIndex['away'] = (box, community) => {
    const far: Sides = { own: Infinity, foreign: Infinity };
    for (const { ring, bounds, community: whose } of shores) {
      const side = whose === community ? 'own' : 'foreign';
      if (gapTo(box, bounds.x0, bounds.y0, bounds.x1, bounds.y1) < far[side])
        far[side] = Math.min(far[side], ...ring.map(([x, y]) => gapTo(box, x, y)));
    }
    return far;
  };
  return { under, away };
}

/** Px between a box and a point, or another box. */
const gapTo = (box: Box, x0: number, y0: number, x1 = x0, y1 = y0): number =>
  Math.hypot(Math.max(box.x0 - x1, 0, x0 - box.x1), Math.max(box.y0 - y1, 0, y0 - box.y1));

function shareInside(ring: Ring, { x0, y0, x1, y1 }: Box): number {
  let inside = 0;
  for (const along of ALONG)
    for (const across of ACROSS)
      if (insideRing(ring, x0 + (x1 - x0) * along, y0 + (y1 - y0) * across)) inside += 1;
  return inside / (ALONG.length * ACROSS.length);
}

/** For names a coarse shore will do: at most some 64 points. */
function thinned(ring: Ring): Ring {
  const step = Math.ceil(ring.length / 64);
  return ring.filter((_, index) => index % step === 0);
}

/** The smallest box round a ring. */
export function boundsOf(ring: Ring): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
