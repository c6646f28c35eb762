import type { Emphasis } from '../scene/emphasis.ts';
import type { Scene } from '../scene/scene.ts';
import { partnersOf } from '../scene/emphasis.ts';
import { moved } from './box.ts';
import type { Box } from './box.ts';
import { isLit } from './disc-index.ts';
import type { DiscIndex } from './disc-index.ts';
import { nameFont } from './faces.ts';
import type { NameRequest } from './name-request.ts';
import { placeNames } from './place-names.ts';
import { placePlate } from './place-plate.ts';
import type { PlanContext } from './plan-context.ts';
import type { NameLabel } from './plan.ts';

/** Px between a circle and its name. */
const GAP = { plain: 4, ringed: 8, selected: 15, tag: 12 };
const PLATE = { height: 26, padding: 9 };
/** Plain names are tried for this many nodes per name allowed: a name deep down the ranking tells nothing. */
const TRIED_PER_NAME = 5;

type Focus = Pick<Emphasis, 'selected' | 'named' | 'ringed'>;

/**
 * The plate of the selection, then evidence, then the first of every community that has a hue, then the ranking while
 * the budget lasts.
 */
export function planNames(
  scene: Scene,
  focus: Focus,
  context: PlanContext,
  budget: number,
): NameLabel[] {
  const { selected } = focus;
  const plate = selected < 0 ? null : planPlate(scene, selected, 'plate', context);
  const plateBox = plate ? [onStage(context.discs, plate)] : [];
  const strong = focus.named.filter((node) => node !== selected);
  const pool = candidates(scene, selected, context).filter(
    (node) => node !== selected && !strong.includes(node),
  );
  const landmarks = selected < 0 && context.sizes.subtitles ? firstOfEach(scene, pool) : [];
  const plain = [...new Set([...landmarks, ...pool.slice(0, budget * TRIED_PER_NAME)])];
  const far = new Set([...strong, ...landmarks]);
  const names = placeNames(
    [...strong, ...plain].map((node) =>
      requestFor(scene, node, context, {
        strong: strong.includes(node),
        far: far.has(node),
        gap: focus.ringed.includes(node) ? GAP.ringed : GAP.plain,
      }),
    ),
    { ...context, taken: [...context.taken, ...plateBox] },
    budget,
  ).map((name) =>
    hang(context.discs, {
      ...name,
      text: scene.picture.nodes.label[name.node]!,
      style: name.strong ? 'strong' : 'plain',
    }),
  );
  return plate ? [...names, plate] : names;
}

function requestFor(
  scene: Scene,
  node: number,
  { measure, sizes, family }: PlanContext,
  how: Pick<NameRequest, 'strong' | 'far' | 'gap'>,
): NameRequest {
  const { label, type, community } = scene.picture.nodes;
  const font = nameFont(type[node]!, how.strong ? 'strong' : 'plain', sizes, family);
  return {
    ...how,
    node,
    width: measure(label[node]!, font) + 2,
    height: (how.strong ? sizes.strong : sizes.note) + 4,
    community: community[node]!,
  };
}

/** A name on a plate: the selection's, or that of a node reached with the keyboard or from a list. */
export function planPlate(
  scene: Scene,
  node: number,
  style: 'plate' | 'tag',
  context: Pick<PlanContext, 'discs' | 'stage' | 'taken' | 'measure' | 'sizes' | 'family'>,
): NameLabel {
  const { label, type } = scene.picture.nodes;
  const text = label[node]!;
  const font = nameFont(type[node]!, style, context.sizes, context.family);
  const size = { width: context.measure(text, font) + PLATE.padding * 2, height: PLATE.height };
  const box = placePlate(node, size, style === 'plate' ? GAP.selected : GAP.tag, context);
  return hang(context.discs, { node, text, style, box, leader: null });
}

/** Lit nodes on the stage: partners of the selection by weight, else all by rank. */
function candidates(scene: Scene, selected: number, { discs, view }: PlanContext): number[] {
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
  return [...partnersOf(scene, node)]
    .map((partner, slot) => ({ partner, heft: weight[scene.adjacency.tie[first + slot]!]! }))
    .toSorted((a, b) => b.heft - a.heft)
    .map(({ partner }) => partner);
}

/** The first of each community with a letter, in the order of the ranking. */
function firstOfEach(scene: Scene, ranked: readonly number[]): number[] {
  const { communities, nodes } = scene.picture;
  const first = new Map<number, number>();
  for (const node of ranked) {
    const community = nodes.community[node]!;
    if (communities[community]?.letter && !first.has(community)) first.set(community, node);
  }
  return [...first.values()];
}

const onStage = ({ discs }: DiscIndex, { node, box }: NameLabel): Box =>
  moved(box, discs.x[node]!, discs.y[node]!);

/** From the stage to the circle's centre. */
function hang({ discs }: DiscIndex, { node, text, style, box, leader }: NameLabel): NameLabel {
  const [x, y] = [discs.x[node]!, discs.y[node]!];
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
