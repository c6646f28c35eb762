import type { Insets } from '../scene/fit.ts';
import type { StageSize } from './use-size.ts';

/** Room outside the outermost circles, px: for shores and, at the sides and above, for the names of areas. */
const SIDE = { wide: 72, narrow: 36, below: 700 };
const ABOVE = { least: 36, most: 62, share: 0.09 };
const BELOW = 26;
const LEGEND = 40;

/** @param legend height of the legend, px. */
export function insetsOf(stage: StageSize, legend: number): Insets {
  const side = stage.width < SIDE.below ? SIDE.narrow : SIDE.wide;
  const above = Math.min(ABOVE.most, Math.max(ABOVE.least, stage.height * ABOVE.share));
  return {
    top: stage.covered + above,
    right: side,
    bottom: Math.max(LEGEND, legend + 12) + BELOW,
    left: side,
  };
}
