/** Radius of a circle in px at 1x. Area-proportional sizes would hide small bodies: a root with a floor does not. */
export const radiusOf = (partners: number): number =>
  (3.4 + 1.75 * Math.sqrt(Math.max(0, partners))) * 0.82;

/** White rim between a circle and what lies under it, px. */
export const rimOf = (radius: number): number => (radius > 9 ? 1.6 : 1.1);

/** Width of a tie in px, the same at every zoom: lines do not swell over the circles they join. */
export const tieWidth = (weight: number): number =>
  Math.min(2.8, 0.55 + 1.25 * Math.max(0, weight));

/**
 * How much larger than at 1x circles are drawn when `scale` px on screen stand for one px of the layout.
 * Shrinking they follow the layout closely, so that they stay apart; growing they lag behind, so that
 * zooming in makes room for names.
 */
export const radiusScale = (scale: number): number =>
  scale < 1 ? Math.max(0.05, scale) ** 0.85 : Math.min(2.6, scale ** 0.5);

/** Partners whose circles the legend shows. */
export const LEGEND_SIZES = [3, 15, 50] as const;
