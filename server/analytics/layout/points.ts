/** Positions in px, x to the right and y up; NaN where not known. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** Width over height of the stage. */
export const ASPECT = 1.5;

/** Mean of the known positions among `nodes`; NaN without any. */
export function meanPlace({ x, y }: Points, nodes: ArrayLike<number>): { x: number; y: number } {
  let [sumX, sumY, known] = [0, 0, 0];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (Number.isNaN(x[node]!) || Number.isNaN(y[node]!)) continue;
    sumX += x[node]!;
    sumY += y[node]!;
    known++;
  }
  return { x: sumX / known, y: sumY / known };
}

/** Radius of the circle round all circles of `nodes`, from their middle. */
export const radiusRound = (
  { x, y }: Points,
  radius: Float64Array,
  nodes: Uint32Array,
  middle: { x: number; y: number },
): number =>
  nodes.reduce(
    (most, node) =>
      Math.max(most, radius[node]! + Math.hypot(x[node]! - middle.x, y[node]! - middle.y)),
    0,
  );

export function shift({ x, y }: Points, nodes: Uint32Array, by: { x: number; y: number }): void {
  for (const node of nodes) {
    x[node]! += by.x;
    y[node]! += by.y;
  }
}

export const isKnown = ({ x, y }: Points, node: number): boolean =>
  Number.isFinite(x[node]) && Number.isFinite(y[node]);
