import type { Insets, Size } from '../scene/fit.ts';

/** Room for names outside the outermost areas, px. */
const NAMES = { wide: 70, narrow: 34, above: 44, below: 18 };
const NARROW = 700;
const LEGEND = 52;

/**
 * @param top px at the top of the stage that the page covers: `--ts-stage-top`.
 * @param legend height of the legend.
 */
export function insetsOf(stage: Size, top: number, legend: number): Insets {
  const side = stage.width < NARROW ? NAMES.narrow : NAMES.wide;
  return {
    top: top + NAMES.above,
    right: side,
    bottom: Math.max(LEGEND, legend) + NAMES.below,
    left: side,
  };
}
