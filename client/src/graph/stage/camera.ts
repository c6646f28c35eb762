import type { Sigma } from 'sigma';
import type { Insets } from '../scene/fit.ts';
import { viewAt } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';

/** Where the renderer's camera stands now. */
export function viewOf(renderer: Sigma): View {
  const origin = renderer.graphToViewport({ x: 0, y: 0 });
  const unit = renderer.graphToViewport({ x: 100, y: 0 });
  return viewAt(origin, (unit.x - origin.x) / 100, renderer.getDimensions());
}

interface Bounds {
  x: [number, number];
  y: [number, number];
}

/** Bounds of some points, null without any. */
export function boundsOf(points: readonly { x: number; y: number }[]): Bounds | null {
  if (points.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    x: [Math.min(...xs), Math.max(...xs)],
    y: [Math.min(...ys), Math.max(...ys)],
  };
}

/**
 * The shift and zoom that bring `bounds` (px on screen) inside the insets, or null when they are there already.
 * It never zooms in, and zooms out only as much as it takes.
 * @returns centre of what to look at, px on screen now, and the factor of the camera's ratio.
 */
export function visit(bounds: Bounds, view: View, insets: Insets) {
  const room = {
    x: [insets.left, view.width - insets.right] as const,
    y: [insets.top, view.height - insets.bottom] as const,
  };
  const inside =
    bounds.x[0] >= room.x[0] &&
    bounds.x[1] <= room.x[1] &&
    bounds.y[0] >= room.y[0] &&
    bounds.y[1] <= room.y[1];
  if (inside) return null;
  const factor = Math.max(
    1,
    (bounds.x[1] - bounds.x[0]) / Math.max(1, room.x[1] - room.x[0]),
    (bounds.y[1] - bounds.y[0]) / Math.max(1, room.y[1] - room.y[0]),
  );
  return {
    factor,
    centre: {
      x: shifted(bounds.x, room.x, view.width, factor),
      y: shifted(bounds.y, room.y, view.height, factor),
    },
  };
}

/**
 * The px now on screen that must come to the middle. With zooming out the bounds are centred in the room,
 * otherwise they move just far enough to be inside.
 */
function shifted(
  [low, high]: [number, number],
  [from, to]: readonly [number, number],
  extent: number,
  factor: number,
): number {
  if (factor > 1) return (low + high) / 2 + (extent / 2 - (from + to) / 2) * factor;
  return extent / 2 + Math.min(0, low - from) + Math.max(0, high - to);
}
