import { ASPECT, type Points } from './points.ts';

/** Width and height may be stretched against each other this much to fill the stage. */
const STRETCH = 1.3;

/**
 * Places on a map -> places on the stage: centred, scaled so that they spread over a stage of `area` px², north up, never turned,
 * stretched at most 1.3 towards the stage's shape. Unknown places (NaN) stay unknown.
 */
export function onStage({ x: mapX, y: mapY }: Points, area: number): Points {
  const known = [...mapX.keys()].filter((i) => !Number.isNaN(mapX[i]!) && !Number.isNaN(mapY[i]!));
  const count = Math.max(1, known.length);
  const mean = (values: Float64Array): number =>
    known.reduce((sum, i) => sum + values[i]!, 0) / count;
  const [cx, cy] = [mean(mapX), mean(mapY)];
  const deviation = (values: Float64Array, centre: number): number =>
    Math.sqrt(known.reduce((sum, i) => sum + (values[i]! - centre) ** 2, 0) / count);
  const [sx, sy] = [deviation(mapX, cx), deviation(mapY, cy)];
  const spread = Math.hypot(sx, sy);
  if (spread === 0) {
    const nowhere = mapX.map((value) => (Number.isNaN(value) ? Number.NaN : 0));
    return { x: nowhere, y: nowhere.slice() };
  }
  // Points spread evenly over a rectangle deviate from its middle by its side over the square root of twelve.
  const height = Math.sqrt(area / ASPECT);
  const wide = (height * ASPECT) / Math.sqrt(12) / Math.max(sx, spread / 4);
  const high = height / Math.sqrt(12) / Math.max(sy, spread / 4);
  const both = Math.sqrt(wide * high);
  const limit = Math.sqrt(STRETCH);
  const scaleX = Math.min(both * limit, Math.max(both / limit, wide));
  const scaleY = Math.min(both * limit, Math.max(both / limit, high));
  return {
    x: mapX.map((value) => (value - cx) * scaleX),
    y: mapY.map((value) => (value - cy) * scaleY),
  };
}
