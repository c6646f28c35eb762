import { GAP, type Pieces } from './pieces.ts';
import { ASPECT, isKnown, type Points } from './points.ts';

/** Between the rows and what is above them, px. */
const MARGIN = 34;

/**
 * Organisations without partners stand in rows under the picture, in their own order, as wide as the picture: nobody is lost, nobody
 * pretends to be near anybody. Without a picture they fill the stage. Who stood in the rows of an earlier picture keeps the place.
 * In place.
 */
export function placeIsolated(
  { x, y }: Points,
  radius: Float64Array,
  { tied, isolated }: Pick<Pieces, 'tied' | 'isolated'>,
  previous: Points | null,
): void {
  if (isolated.length === 0) return;
  const { slotX, slotY, step } = rowsUnder({ x, y }, radius, { tied, isolated });
  const free = new Set(slotX.keys());
  const waiting: number[] = [];
  for (const node of isolated) {
    const slot = previous === null ? null : slotAt(previous, node, { slotX, slotY, step });
    if (slot !== null && free.delete(slot)) {
      x[node] = slotX[slot]!;
      y[node] = slotY[slot]!;
    } else waiting.push(node);
  }
  const left = free.values();
  for (const node of waiting) {
    const slot = left.next().value!;
    x[node] = slotX[slot]!;
    y[node] = slotY[slot]!;
  }
}

interface Rows {
  slotX: Float64Array;
  slotY: Float64Array;
  /** Between two slots, px. */
  step: number;
}

function rowsUnder(
  { x, y }: Points,
  radius: Float64Array,
  { tied, isolated }: Pick<Pieces, 'tied' | 'isolated'>,
): Rows {
  let [left, right, bottom] = [Infinity, -Infinity, Infinity];
  for (const node of tied) {
    left = Math.min(left, x[node]! - radius[node]!);
    right = Math.max(right, x[node]! + radius[node]!);
    bottom = Math.min(bottom, y[node]! - radius[node]!);
  }
  const widest = isolated.reduce((most, node) => Math.max(most, radius[node]!), 0);
  const step = 2 * widest + 2 * GAP;
  const count = isolated.length;
  const fit = Math.ceil(Math.sqrt(count * ASPECT));
  const columns = tied.length === 0 ? fit : Math.max(Math.floor((right - left) / step), fit);
  const middle = tied.length === 0 ? 0 : (left + right) / 2;
  const top = tied.length === 0 ? 0 : bottom - MARGIN - widest;
  const first = middle - ((Math.min(columns, count) - 1) / 2) * step;
  return {
    slotX: Float64Array.from({ length: count }, (_, slot) => first + (slot % columns) * step),
    slotY: Float64Array.from(
      { length: count },
      (_, slot) => top - Math.floor(slot / columns) * step,
    ),
    step,
  };
}

/** The slot nearest to where a node was, if that is one of the rows at all. */
function slotAt(previous: Points, node: number, { slotX, slotY, step }: Rows): number | null {
  if (!isKnown(previous, node)) return null;
  let nearest = -1;
  let least = step;
  for (let slot = 0; slot < slotX.length; slot++) {
    const distance = Math.hypot(previous.x[node]! - slotX[slot]!, previous.y[node]! - slotY[slot]!);
    if (distance >= least) continue;
    least = distance;
    nearest = slot;
  }
  return nearest === -1 ? null : nearest;
}
