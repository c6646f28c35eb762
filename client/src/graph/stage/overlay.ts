import type { LabelPlan } from '../labels/plan.ts';
import type { View } from '../renderer/view.ts';

/** What changes without a new drawing: pointer, keyboard, and the names as they were last placed. */
export interface Overlay {
  pointed: number;
  cursor: number;
  plan: LabelPlan;
  /** Where the camera stood when the names were placed; null when they are to be placed anew. */
  plannedAt: View | null;
}
