import type { Points } from './points.ts';

/** Convex hull, counter-clockwise, as positions; by Andrew's monotone chain (1979), O(n log n). */
export function convexHull({ x, y }: Points, among: ArrayLike<number>): number[] {
  const sorted = Array.from(among).toSorted((i, j) => x[i]! - x[j]! || y[i]! - y[j]!);
  const turnsRight = (chain: number[], next: number): boolean => {
    const a = chain.at(-2)!;
    const b = chain.at(-1)!;
    return (x[b]! - x[a]!) * (y[next]! - y[a]!) - (y[b]! - y[a]!) * (x[next]! - x[a]!) <= 0;
  };
  const half = (points: number[]): number[] => {
    const chain: number[] = [];
    for (const point of points) {
      while (chain.length > 1 && turnsRight(chain, point)) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

/** Distance from a spot to a hull, negative inside; hull as `convexHull` gives it. Infinity for no hull. */
export function distanceToHull(
  { x, y }: Points,
  hull: readonly number[],
  px: number,
  py: number,
): number {
  let nearest = Infinity;
  let inside = hull.length > 2;
  for (let at = 0; at < hull.length; at++) {
    const a = hull[at]!;
    const b = hull[(at + 1) % hull.length]!;
    const [ex, ey] = [x[b]! - x[a]!, y[b]! - y[a]!];
    const [wx, wy] = [px - x[a]!, py - y[a]!];
    const along = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey || 1)));
    nearest = Math.min(nearest, Math.hypot(wx - along * ex, wy - along * ey));
    if (ex * wy - ey * wx < 0) inside = false;
  }
  return inside ? -nearest : nearest;
}
