import { convexHull, distanceToHull } from './hull.ts';
import { ASPECT, type Points } from './points.ts';

/** Something to be put on the page as it is. */
export interface Island {
  /** Circle round all its circles, px. */
  radius: number;
  /** Where it would like to be, px; NaN when it does not matter. */
  x: number;
  y: number;
}

/** Water round an island, px; room for its name. */
const SHORE = 26;
/** Spots tried along the width. */
const COLUMNS = 150;

/**
 * Puts islands round what is already there, largest first: never inside the convex hull of the body (chains of partners run there),
 * on the stage's corners before outside it, and there as near as can be to where each would like to be.
 * `body`: positions of the circles that are placed, `among` which of them. O(islands · spots).
 */
export function placeIslands(
  islands: readonly Island[],
  body: Points,
  radius: Float64Array,
  among: ArrayLike<number>,
): Points {
  const hull = convexHull(body, among);
  const thick = Array.from(among).reduce((most, i) => Math.max(most, radius[i]!), 0);
  const stage = stageRound(body, radius, among);
  const area = islands.reduce((sum, island) => sum + (2 * (island.radius + SHORE)) ** 2, 0);
  const largest = islands.reduce((most, island) => Math.max(most, island.radius), 0);
  /** Half the height of the searched field: certainly enough for all. */
  const half = Math.sqrt(stage ** 2 + area / ASPECT) + 2 * (largest + SHORE);
  const step = (2 * half * ASPECT) / COLUMNS;
  const rows = Math.ceil((2 * half) / step);
  const spotX = (spot: number): number => (spot % COLUMNS) * step - half * ASPECT;
  const spotY = (spot: number): number => Math.floor(spot / COLUMNS) * step - half;
  const free = Float64Array.from(
    { length: COLUMNS * rows },
    (_, spot) => distanceToHull(body, hull, spotX(spot), spotY(spot)) - thick,
  );
  const result = { x: new Float64Array(islands.length), y: new Float64Array(islands.length) };
  const order = [...islands.keys()].toSorted(
    (a, b) => islands[b]!.radius - islands[a]!.radius || a - b,
  );
  for (const index of order) {
    const island = islands[index]!;
    const room = island.radius + SHORE;
    let best = -1;
    let least = Infinity;
    for (let spot = 0; spot < free.length; spot++) {
      if (free[spot]! < room) continue;
      const [px, py] = [spotX(spot), spotY(spot)];
      const beyond =
        Math.max((Math.abs(px) + island.radius) / ASPECT, Math.abs(py) + island.radius) - stage;
      const wanted = Number.isNaN(island.x)
        ? Math.hypot(px / ASPECT, py)
        : Math.hypot(px - island.x, py - island.y);
      const cost = 0.5 * wanted + 4 * Math.max(0, beyond);
      if (cost < least) {
        least = cost;
        best = spot;
      }
    }
    if (best === -1) continue;
    const [px, py] = [spotX(best), spotY(best)];
    result.x[index] = px;
    result.y[index] = py;
    for (let spot = 0; spot < free.length; spot++) {
      free[spot] = Math.min(
        free[spot]!,
        Math.hypot(spotX(spot) - px, spotY(spot) - py) - island.radius,
      );
    }
  }
  return result;
}

/** Half the height of the smallest stage, centred on 0, that holds the body. */
function stageRound({ x, y }: Points, radius: Float64Array, among: ArrayLike<number>): number {
  let half = 0;
  for (const i of Array.from(among)) {
    half = Math.max(half, (Math.abs(x[i]!) + radius[i]!) / ASPECT, Math.abs(y[i]!) + radius[i]!);
  }
  return half;
}
