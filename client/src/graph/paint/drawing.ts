import type { LabelPlan, LabelSizes } from '../labels/plan.ts';
import type { Theme } from '../renderer/theme.ts';
import type { Emphasis } from '../scene/emphasis.ts';
import type { Places } from '../scene/fit.ts';
import type { Scene } from '../scene/scene.ts';
import type { Area } from '../shores/areas.ts';

/** All that is drawn, apart from where the camera stands. Nodes by position, -1 for none. */
export interface Drawing {
  scene: Scene;
  places: Places;
  areas: Area[];
  theme: Theme;
  emphasis: Emphasis;
  /** Under the pointer, here or in a list. */
  pointed: number;
  /** Reached with the keyboard. */
  cursor: number;
  plan: LabelPlan;
  sizes: LabelSizes;
}
