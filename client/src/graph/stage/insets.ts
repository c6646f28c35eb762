import type { Insets } from '../scene/fit.ts';
import type { StageSize } from './use-size.ts';

/** Room for names outside the outermost areas, px. */
const NAMES = { wide: 70, narrow: 34, above: 44, below: 18 };
const NARROW = 700;
const LEGEND = 52;

/** @param legend height of the legend, px. */
export function insetsOf(stage: StageSize, legend: number): Insets {
  const side = stage.width < NARROW ? NAMES.narrow : NAMES.wide;
  return {
    top: stage.covered + NAMES.above,
    right: side,
    bottom: Math.max(LEGEND, legend) + NAMES.below,
    left: side,
  };
}
