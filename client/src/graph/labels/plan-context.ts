import type { StageLabels } from '../types.ts';
import type { View } from '../renderer/view.ts';
import type { Box } from './box.ts';
import type { DiscIndex } from './disc-index.ts';
import type { ShoreIndex } from './shore-index.ts';
import type { TieDensity } from './tie-density.ts';
import type { LabelPlan, LabelSizes } from './plan.ts';

/** Width in px of a text in a CSS font. */
export type Measure = (text: string, font: string) => number;

/** What both kinds of names need to find their place. */
export interface PlanContext {
  view: View;
  discs: DiscIndex;
  shores: ShoreIndex;
  /** Ties between areas, px. */
  ties: TieDensity;
  /** Where names may stand, px. */
  stage: Box;
  /** What floats over the stage, px. */
  taken: readonly Box[];
  sizes: LabelSizes;
  labels: Pick<StageLabels, 'community' | 'detached'>;
  measure: Measure;
  family: string;
  /** The plan on screen now. */
  before: LabelPlan;
}
