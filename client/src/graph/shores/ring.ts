/** A closed line, first point repeated or not. */
export type Ring = readonly (readonly [number, number])[];

/** Even-odd rule; linear in the points. */
export function insideRing(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let here = 0, before = ring.length - 1; here < ring.length; before = here, here += 1) {
    const [ax, ay] = ring[here]!;
    const [bx, by] = ring[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
