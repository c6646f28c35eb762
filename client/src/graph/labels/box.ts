/** A rectangle on the stage in px, y down. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const boxAt = (x0: number, y0: number, width: number, height: number): Box => ({
  x0,
  y0,
  x1: x0 + width,
  y1: y0 + height,
});

/** True when less than `gap` px lie between them. */
export const touch = (a: Box, b: Box, gap = 0): boolean =>
  a.x0 < b.x1 + gap && a.x1 > b.x0 - gap && a.y0 < b.y1 + gap && a.y1 > b.y0 - gap;

export const within = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

/** Px by which `inner` sticks out of `outer`, summed over the sides. */
export const overhang = (inner: Box, outer: Box): number =>
  Math.max(0, outer.x0 - inner.x0) +
  Math.max(0, inner.x1 - outer.x1) +
  Math.max(0, outer.y0 - inner.y0) +
  Math.max(0, inner.y1 - outer.y1);

export const moved = (box: Box, dx: number, dy: number): Box => ({
  x0: box.x0 + dx,
  y0: box.y0 + dy,
  x1: box.x1 + dx,
  y1: box.y1 + dy,
});

/** The box with `by` px more on every side. */
export const grown = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  y0: box.y0 - by,
  x1: box.x1 + by,
  y1: box.y1 + by,
});
