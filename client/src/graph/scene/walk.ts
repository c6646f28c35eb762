/** Unit steps on the page, y up. */
export const DIRECTIONS = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
} as const;
export type Direction = keyof typeof DIRECTIONS;

/** How much worse a px aside is than a px ahead. */
const ASIDE = 2;

/**
 * The node an arrow leads to: the nearest in a right-angled cone towards `direction`, sidesteps counting double;
 * the nearest of the whole half-plane when the cone is empty. Linear in the nodes.
 * @returns its position, or -1 when nothing lies that way.
 */
export function walk(
  places: { x: ArrayLike<number>; y: ArrayLike<number> },
  from: number,
  direction: Direction,
): number {
  const [ux, uy] = DIRECTIONS[direction];
  const best = { inCone: -1, inHalf: -1, coneCost: Infinity, halfCost: Infinity };
  for (let node = 0; node < places.x.length; node += 1) {
    const dx = places.x[node]! - places.x[from]!;
    const dy = places.y[node]! - places.y[from]!;
    const ahead = dx * ux + dy * uy;
    if (node === from || ahead <= 1e-9) continue;
    const aside = Math.abs(dx * uy - dy * ux);
    const cost = ahead + ASIDE * aside;
    if (aside <= ahead && cost < best.coneCost) {
      best.inCone = node;
      best.coneCost = cost;
    }
    if (cost < best.halfCost) {
      best.inHalf = node;
      best.halfCost = cost;
    }
  }
  return best.inCone >= 0 ? best.inCone : best.inHalf;
}
