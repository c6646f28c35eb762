import { indexDiscs } from '../labels/disc-index.ts';
import { boxAt, moved } from '../labels/box.ts';
import type { Box } from '../labels/box.ts';
import { planAreas } from '../labels/plan-areas.ts';
import type { Measure, PlanContext } from '../labels/plan-context.ts';
import { planNames } from '../labels/plan-names.ts';
import { nameBudget } from '../labels/plan.ts';
import type { LabelPlan } from '../labels/plan.ts';
import { tieDensity } from '../labels/tie-density.ts';
import type { Drawing } from '../paint/drawing.ts';
import { discsOf, screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import type { StageLabels } from '../types.ts';

const MARGIN = 8;

/** Places every name for a camera that stands still. `restScale` is the scale at which the whole picture fits. */
export function makePlan(
  drawing: Drawing,
  view: View,
  restScale: number,
  taken: readonly Box[],
  labels: StageLabels,
  measure: Measure,
): LabelPlan {
  const { scene, places, emphasis, theme, sizes } = drawing;
  const context: PlanContext = {
    view,
    discs: indexDiscs(discsOf(view, places, scene.radius, emphasis.lit)),
    ties: tieDensity(tiesBetween(drawing, view)),
    stage: boxAt(MARGIN, MARGIN, view.width - 2 * MARGIN, view.height - 2 * MARGIN),
    taken,
    sizes,
    labels,
    measure,
    family: theme.family,
    before: drawing.plan,
  };
  const areas = planAreas(drawing.areas, context);
  const areaBoxes = areas.map(({ anchor, box }) =>
    moved(box, screenX(view, anchor[0]), screenY(view, anchor[1])),
  );
  const budget = nameBudget(view, view.scale / restScale);
  return {
    areas,
    names: planNames(scene, emphasis, { ...context, taken: [...taken, ...areaBoxes] }, budget),
  };
}

function* tiesBetween({ scene, places }: Drawing, view: View) {
  const { community } = scene.picture.nodes;
  for (const tie of scene.drawn) {
    const [a, b] = [scene.source[tie]!, scene.target[tie]!];
    if (community[a] !== community[b])
      yield [
        screenX(view, places.x[a]!),
        screenY(view, places.y[a]!),
        screenX(view, places.x[b]!),
        screenY(view, places.y[b]!),
      ] as const;
  }
}
