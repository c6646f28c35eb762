import type { Scene } from './scene.ts';

/** Free margins of the stage in px: what floats over it, and room for names outside the areas. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Size {
  width: number;
  height: number;
}

/** How a layout lies on a stage at rest. */
export interface Fit {
  /** Layout to stage units, each from 1 to 1.3: the figure takes the stage's shape, never turned. */
  stretchX: number;
  stretchY: number;
  /** px on screen for one stage unit. */
  scale: number;
  /** What of the plane the whole stage shows, in stage units, y up. */
  frame: { x: [number, number]; y: [number, number] };
}

const STRETCH = 1.3;
/** Few nodes are not blown up to fill the stage. */
const LARGEST_SCALE = 1.7;

interface Extent {
  x: [number, number];
  y: [number, number];
}

/** Circles included; a unit square round the origin when there are none. */
export function extentOf({ x, y, radius }: Pick<Scene, 'x' | 'y' | 'radius'>): Extent {
  if (x.length === 0) return { x: [-0.5, 0.5], y: [-0.5, 0.5] };
  const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (let node = 0; node < x.length; node += 1) {
    const r = radius[node]!;
    extent.x = [Math.min(extent.x[0], x[node]! - r), Math.max(extent.x[1], x[node]! + r)];
    extent.y = [Math.min(extent.y[0], y[node]! - r), Math.max(extent.y[1], y[node]! + r)];
  }
  return extent;
}

/** The largest scale at which `extent` lies within the insets, then stretched along the side with room left. */
export function fitStage(extent: Extent, stage: Size, insets: Insets): Fit {
  const room = {
    width: Math.max(1, stage.width - insets.left - insets.right),
    height: Math.max(1, stage.height - insets.top - insets.bottom),
  };
  const across = room.width / Math.max(1e-9, extent.x[1] - extent.x[0]);
  const along = room.height / Math.max(1e-9, extent.y[1] - extent.y[0]);
  const scale = Math.min(across, along, LARGEST_SCALE);
  const stretchX = Math.min(across / scale, STRETCH);
  const stretchY = Math.min(along / scale, STRETCH);
  const left =
    ((extent.x[0] + extent.x[1]) / 2) * stretchX - (insets.left + room.width / 2) / scale;
  const top = ((extent.y[0] + extent.y[1]) / 2) * stretchY + (insets.top + room.height / 2) / scale;
  return {
    stretchX,
    stretchY,
    scale,
    frame: { x: [left, left + stage.width / scale], y: [top - stage.height / scale, top] },
  };
}

/** Node positions in stage units. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
}

export const placesOf = (scene: Scene, fit: Pick<Fit, 'stretchX' | 'stretchY'>): Places => ({
  x: scene.x.map((x) => x * fit.stretchX),
  y: scene.y.map((y) => y * fit.stretchY),
});
