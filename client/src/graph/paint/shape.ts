import type { Kind } from '../../../../server/contract/organization.ts';

type Corners = readonly (readonly [number, number])[];

const regular = (corners: number, turn = -Math.PI / 2, size = 1.12): Corners =>
  Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / corners;
    return [Math.cos(angle) * size, Math.sin(angle) * size];
  });

const ARM = 0.36;
const CROSS: Corners = [
  [-ARM, -1],
  [ARM, -1],
  [ARM, -ARM],
  [1, -ARM],
  [1, ARM],
  [ARM, ARM],
  [ARM, 1],
  [-ARM, 1],
  [-ARM, ARM],
  [-1, ARM],
  [-1, -ARM],
  [-ARM, -ARM],
];

/** Corners for a circle of radius 1, y down; none means a circle. */
export const SHAPES: Record<Kind, Corners> = {
  third_sector: [],
  public_body: regular(4, Math.PI / 4),
  foundation: regular(4, 0),
  company: regular(3, -Math.PI / 2, 1.25),
  health: CROSS,
  education_research: regular(5),
  other: [],
};

/** Adds the outline of a kind's shape to the current path. */
export function tracePolygon(
  context: Pick<CanvasRenderingContext2D, 'arc' | 'moveTo' | 'lineTo' | 'closePath'>,
  kind: Kind,
  x: number,
  y: number,
  radius: number,
) {
  const corners = SHAPES[kind];
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  corners.forEach(([cx, cy], index) =>
    index === 0
      ? context.moveTo(x + cx * radius, y + cy * radius)
      : context.lineTo(x + cx * radius, y + cy * radius),
  );
  if (corners.length > 0) context.closePath();
}
