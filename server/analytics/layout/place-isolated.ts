import { GAP } from './blocks.ts';
import { ASPECT, type Points } from './place-blocks.ts';

/** Between the strip and what is above it, px. */
const MARGIN = 34;

/**
 * Organisations without partners stand in rows under the picture, in their own order, as wide as the picture: nobody is lost, nobody
 * pretends to be near anybody. Without a picture they fill the stage. In place.
 */
export function placeIsolated(
  places: Points,
  radius: Float64Array,
  isolated: Uint32Array,
  placed: ArrayLike<number>,
): void {
  if (isolated.length === 0) return;
  const { x, y } = places;
  let [left, right, bottom] = [Infinity, -Infinity, Infinity];
  for (const i of Array.from(placed)) {
    left = Math.min(left, x[i]! - radius[i]!);
    right = Math.max(right, x[i]! + radius[i]!);
    bottom = Math.min(bottom, y[i]! - radius[i]!);
  }
  const widest = isolated.reduce((most, i) => Math.max(most, radius[i]!), 0);
  const step = 2 * widest + 2 * GAP;
  const columns = Math.max(
    Math.floor((right - left) / step),
    Math.ceil(Math.sqrt(isolated.length * ASPECT)),
  );
  const middle = placed.length === 0 ? 0 : (left + right) / 2;
  const top = placed.length === 0 ? 0 : bottom - MARGIN - widest;
  const first = middle - ((Math.min(columns, isolated.length) - 1) / 2) * step;
  isolated.forEach((node, position) => {
    x[node] = first + (position % columns) * step;
    y[node] = top - Math.floor(position / columns) * step;
  });
}
