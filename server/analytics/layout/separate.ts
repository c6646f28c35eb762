import { GAP } from './pieces.ts';
import { nearPairs } from './near.ts';
import type { Points } from './points.ts';

const SWEEPS = 200;
/** Parted a hair farther than asked, so that rounding leaves the gap whole. */
const HAIR = 1e-3;

/** Even what should stay gives way at last: against its like it must. */
const STUBBORN = 0.02;

const reach = (r: number): number => 2 * r + GAP + HAIR;

/**
 * Parts the circles of `among` until all are GAP px apart, in place. `mobility` (0 to 1) says how readily each gives way against the other.
 * When crowding keeps some from parting, the whole is spread a little and tried again, so it always ends.
 */
export function separate(
  { x, y }: Points,
  radius: Float64Array,
  among: Uint32Array,
  mobility: Float64Array,
): void {
  for (let sweep = 1; ; sweep++) {
    let worst = 0;
    nearPairs(
      { x, y },
      radius,
      among,
      reach,
    )((i, j) => {
      let ex = x[j]! - x[i]!;
      let ey = y[j]! - y[i]!;
      const room = radius[i]! + radius[j]! + GAP + HAIR;
      let distance = Math.hypot(ex, ey);
      if (distance >= room - HAIR / 2) return;
      worst = Math.max(worst, room - distance);
      if (distance < 1e-9) {
        // Two in the same spot part in a direction of their own.
        ex = Math.cos(i * 2.4 + j);
        ey = Math.sin(i * 2.4 + j);
        distance = 1;
      }
      const readyI = mobility[i]! + STUBBORN;
      const readyJ = mobility[j]! + STUBBORN;
      const push = (room - Math.min(distance, room)) / distance;
      const toJ = (push * readyJ) / (readyI + readyJ);
      x[j]! += ex * toJ;
      y[j]! += ey * toJ;
      x[i]! -= ex * (push - toJ);
      y[i]! -= ey * (push - toJ);
    });
    if (worst === 0) return;
    if (sweep % SWEEPS !== 0) continue;
    for (const i of among) {
      x[i]! *= 1.02;
      y[i]! *= 1.02;
    }
  }
}
