import { indexDiscs } from '../labels/disc-index.ts';
import { boxAt, moved } from '../labels/box.ts';
import type { Box } from '../labels/box.ts';
import { onStage, planAreas } from '../labels/plan-areas.ts';
import type { Measure, PlanContext } from '../labels/plan-context.ts';
import { planNames, planPlate } from '../labels/plan-names.ts';
import { nameBudget } from '../labels/plan.ts';
import type { AreaLabel, LabelPlan, NameLabel } from '../labels/plan.ts';
import { indexShores } from '../labels/shore-index.ts';
import { tieDensity } from '../labels/tie-density.ts';
import type { Drawing } from '../paint/drawing.ts';
import { discsOf, screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import type { StageLabels } from '../types.ts';

const MARGIN = 8;

interface Surroundings {
  /** Scale at which the whole picture fits. */
  restScale: number;
  /** What floats over the stage, px. */
  taken: readonly Box[];
  labels: StageLabels;
  measure: Measure;
}

/** Places every name for a camera that stands still. */
export function makePlan(drawing: Drawing, view: View, around: Surroundings): LabelPlan {
  const { scene, emphasis } = drawing;
  const context: PlanContext = {
    ...plateContext(drawing, view, around),
    view,
    shores: indexShores(
      drawing.areas.map(({ community, rings }) => ({
        community: community.index,
        rings: rings.map((ring) => onStage(view, ring)),
      })),
    ),
    ties: tieDensity(tiesBetween(drawing, view)),
    labels: around.labels,
    before: drawing.plan,
  };
  const areas = planAreas(drawing.areas, context);
  const taken = [...context.taken, ...areas.map((label) => areaBox(label, view))];
  const budget = nameBudget(view, view.scale / around.restScale);
  return { areas, names: planNames(scene, emphasis, { ...context, taken }, budget) };
}

/** The name of the node attention is on, unless a card or a plate tells it already. */
export function makeTag(drawing: Drawing, view: View, around: Surroundings): NameLabel | null {
  const { cursor, listed } = drawing.attention;
  const node = cursor >= 0 ? cursor : listed;
  const told = drawing.plan.names.some((name) => name.node === node && name.style !== 'plain');
  if (node < 0 || told) return null;
  const taken = [...around.taken, ...drawing.plan.areas.map((label) => areaBox(label, view))];
  return planPlate(drawing.scene, node, 'tag', plateContext(drawing, view, { ...around, taken }));
}

/** Where the name of an area is on the stage. */
const areaBox = ({ anchor, box }: AreaLabel, view: View): Box =>
  moved(box, screenX(view, anchor[0]), screenY(view, anchor[1]));

const plateContext = (drawing: Drawing, view: View, { taken, measure }: Surroundings) => ({
  discs: indexDiscs(discsOf(view, drawing.places, drawing.scene.radius, drawing.emphasis.lit)),
  stage: boxAt(MARGIN, MARGIN, view.width - 2 * MARGIN, view.height - 2 * MARGIN),
  taken,
  measure,
  sizes: drawing.sizes,
  family: drawing.theme.family,
});

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
