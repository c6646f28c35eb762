import type { LabelPlan, LabelSizes, NameLabel } from '../labels/plan.ts';
import type { Theme } from '../renderer/theme.ts';
import type { Emphasis } from '../scene/emphasis.ts';
import type { Places } from '../scene/fit.ts';
import type { Scene } from '../scene/scene.ts';
import type { Area } from '../shores/areas.ts';

/** All that is drawn, apart from where the camera stands. */
export interface Drawing {
  scene: Scene;
  places: Places;
  areas: Area[];
  theme: Theme;
  emphasis: Emphasis;
  attention: Attention;
  plan: LabelPlan;
  /** The name of what attention is on, where it has none of its own. */
  tag: NameLabel | null;
  sizes: LabelSizes;
}

/** Nodes looked at, by position, -1 for none. */
export interface Attention {
  /** Under the pointer: a card tells its name. */
  pointed: number;
  /** Pointed at in a list beside the stage. */
  listed: number;
  /** Reached with the keyboard. */
  cursor: number;
}

export const NO_ATTENTION: Attention = { pointed: -1, listed: -1, cursor: -1 };
