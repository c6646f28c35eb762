import type { Emphasis } from '../scene/emphasis.ts';
import type { Scene } from '../scene/scene.ts';
import { partnersOf } from '../scene/emphasis.ts';
import { boxAt, moved, overhang, touch } from './box.ts';
import { isLit } from './disc-index.ts';
import { coverCost, placeNames } from './place-names.ts';
import type { PlacedName } from './place-names.ts';
import type { PlanContext } from './plan-context.ts';
import type { NameLabel } from './plan.ts';

const GAP = 4;
const RING_GAP = 8;
/** The selected circle grows and wears a ring: see the marks. */
const SELECTED_GAP = 15;
const PLATE_HEIGHT = 26;
const PLATE_PADDING = 9;
/** Plain names are tried for this many nodes per name allowed: a name deep down the ranking tells nothing. */
const TRIED_PER_NAME = 5;

/** Plate of the selection, then evidence, then the ranking while the budget lasts. */
export function planNames(
  scene: Scene,
  emphasis: Emphasis,
  context: PlanContext,
  budget: number,
): NameLabel[] {
  const { discs, family, measure, sizes } = context;
  const plate = emphasis.selected < 0 ? null : plateOf(scene, emphasis.selected, context);
  const strong = new Set(emphasis.named.filter((node) => node !== emphasis.selected));
  const ringed = new Set(emphasis.ringed);
  const text = (node: number) => scene.picture.nodes.label[node]!;
  const request = (node: number) => {
    const size = strong.has(node) ? sizes.strong : sizes.note;
    return {
      node,
      width: measure(text(node), `${strong.has(node) ? 600 : 400} ${size}px ${family}`) + 2,
      height: size + 4,
      gap: ringed.has(node) ? RING_GAP : GAP,
      strong: strong.has(node),
    };
  };
  const plain = candidates(scene, emphasis, context)
    .filter((node) => !strong.has(node) && node !== emphasis.selected)
    .slice(0, budget * TRIED_PER_NAME);
  const taken = plate ? [...context.taken, plate.box] : context.taken;
  const placed = placeNames([...strong, ...plain].map(request), { ...context, taken }, budget);
  const own = (name: PlacedName): NameLabel =>
    hang(discs.discs.x[name.node]!, discs.discs.y[name.node]!, {
      ...name,
      text: text(name.node),
      style: name.strong ? 'strong' : 'plain',
    });
  return [...placed.map(own), ...(plate ? [hangPlate(plate, context)] : [])];
}

/** Lit nodes on the stage: partners of the selection by weight, else all by rank. */
function candidates(scene: Scene, { selected }: Emphasis, { discs, view }: PlanContext): number[] {
  const { x, y } = discs.discs;
  const pool = selected < 0 ? [...scene.ranked] : closest(scene, selected);
  return pool.filter(
    (node) =>
      isLit(discs.discs, node) &&
      x[node]! > 0 &&
      x[node]! < view.width &&
      y[node]! > 0 &&
      y[node]! < view.height,
  );
}

function closest(scene: Scene, node: number): number[] {
  const first = scene.adjacency.start[node]!;
  const { weight } = scene.picture.edges;
  const heft = (slot: number) => weight[scene.adjacency.tie[first + slot]!]!;
  return [...partnersOf(scene, node)]
    .map((partner, slot) => ({ partner, heft: heft(slot) }))
    .toSorted((a, b) => b.heft - a.heft)
    .map(({ partner }) => partner);
}

/** The plate of the selection hides as little of its partners as it can. */
function plateOf(
  scene: Scene,
  node: number,
  { discs, stage, taken, measure, family, sizes }: PlanContext,
) {
  const text = scene.picture.nodes.label[node]!;
  const w = measure(text, `600 ${sizes.strong}px ${family}`) + PLATE_PADDING * 2;
  const [x, y] = [discs.discs.x[node]!, discs.discs.y[node]!];
  const g = discs.discs.radius[node]! + SELECTED_GAP;
  const at = (dx: number, dy: number) => boxAt(x + dx, y + dy, w, PLATE_HEIGHT);
  const options = [
    at(-w / 2, g),
    at(-w / 2, -g - PLATE_HEIGHT),
    at(g, -PLATE_HEIGHT / 2),
    at(-g - w, -PLATE_HEIGHT / 2),
    at(g * 0.7, -g - 20),
    at(-w - g * 0.5, -g - 20),
    at(g * 0.5, g - 4),
    at(-w - g * 0.5, g - 4),
  ].map((box, order) => ({
    box,
    cost:
      order +
      coverCost(box, discs, node) +
      overhang(box, stage) * 8 +
      taken.filter((other) => touch(box, other, 3)).length * 40,
  }));
  const best = options.toSorted((a, b) => a.cost - b.cost)[0]!;
  return { node, text, box: best.box };
}

const hangPlate = (plate: ReturnType<typeof plateOf>, { discs }: PlanContext): NameLabel =>
  hang(discs.discs.x[plate.node]!, discs.discs.y[plate.node]!, {
    ...plate,
    style: 'plate',
    leader: null,
  });

/** From the stage to the circle's centre. */
function hang(x: number, y: number, { node, text, style, box, leader }: NameLabel): NameLabel {
  return {
    node,
    text,
    style,
    box: moved(box, -x, -y),
    leader: leader && [
      [leader[0][0] - x, leader[0][1] - y],
      [leader[1][0] - x, leader[1][1] - y],
    ],
  };
}
