import type { Discs } from '../labels/disc-index.ts';
import type { Places } from '../scene/fit.ts';
import { radiusScale } from '../scene/size.ts';

/** Where the camera stands: stage units (y up) to px on screen (y down). It never turns. */
export interface View {
  scale: number;
  dx: number;
  dy: number;
  /** What a radius at 1x is multiplied by. */
  radius: number;
  width: number;
  height: number;
}

/** @param origin where the stage unit (0, 0) is on screen, px. */
export const viewAt = (
  origin: { x: number; y: number },
  scale: number,
  size: { width: number; height: number },
): View => ({
  scale,
  dx: origin.x,
  dy: origin.y,
  radius: radiusScale(scale),
  width: size.width,
  height: size.height,
});

export const screenX = (view: View, x: number): number => x * view.scale + view.dx;
export const screenY = (view: View, y: number): number => view.dy - y * view.scale;

export const sameView = (a: View | null, b: View): boolean =>
  a !== null &&
  Math.abs(a.scale - b.scale) < 1e-9 &&
  Math.abs(a.dx - b.dx) < 1e-3 &&
  Math.abs(a.dy - b.dy) < 1e-3 &&
  a.width === b.width &&
  a.height === b.height;

/** All circles as they are on screen. */
export const discsOf = (
  view: View,
  places: Places,
  radius: Float64Array,
  lit: Uint8Array | null,
): Discs => ({
  x: places.x.map((x) => screenX(view, x)),
  y: places.y.map((y) => screenY(view, y)),
  radius: radius.map((r) => r * view.radius),
  lit,
});
