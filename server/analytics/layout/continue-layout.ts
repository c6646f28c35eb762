import type { Graph } from '../../network/types.ts';
import { onStage } from './anchors.ts';
import { arrangeMembers } from './arrange-members.ts';
import { airInRelaxing } from './lay-out-anew.ts';
import type { Block, Pieces } from './pieces.ts';
import { stageArea } from './place-blocks.ts';
import { placeIslands } from './place-islands.ts';
import { placeIsolated } from './place-isolated.ts';
import { isKnown, meanPlace, shift, type Points } from './points.ts';
import { relax } from './relax.ts';
import { separate } from './separate.ts';
import type { Layout, LayoutInput } from './types.ts';

const ITERATIONS = 80;
/** A newcomer starts this far from the middle of its partners, px, so that two do not start in one spot. */
const SCATTER = 12;

/**
 * The next picture of one that people know: whoever was there stays, up to what newcomers need to fit in between. A newcomer to a
 * community that was there starts among its partners; a community of newcomers is laid out by itself and comes to a free spot outside,
 * near its partners.
 */
export function continueLayout(
  input: LayoutInput,
  previous: Points,
  { pieces, tied, isolated }: Pieces,
  rng: () => number,
  progress: (done: number) => void,
): Layout {
  const { graph, radius } = input;
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const places = { x: previous.x.slice(), y: previous.y.slice() };
  for (const node of isolated) places.x[node] = Number.NaN;
  const mobility = Float64Array.from({ length: graph.n }, (_, node) =>
    isKnown(places, node) ? 0 : 1,
  );
  placeNewBlocks(input, blocks, places, tied, rng);
  placeNewcomers(graph, blocks, places, rng);
  const centres = blocks.map(({ nodes }) => meanPlace(places, nodes));
  const centre = {
    x: Float64Array.from(centres, (place) => place.x),
    y: Float64Array.from(centres, (place) => place.y),
  };
  const air = airInRelaxing(blocks);
  relax({ graph, radius, blocks, centre, air, mobility, iterations: ITERATIONS, progress }, places);
  separate(places, radius, tied, mobility);
  placeIsolated(places, radius, { tied, isolated }, previous);
  return places;
}

/** Communities nobody of which was there before, each whole, on a free spot. */
function placeNewBlocks(
  input: LayoutInput,
  blocks: readonly Block[],
  places: Points,
  tied: Uint32Array,
  rng: () => number,
): void {
  const { graph, radius } = input;
  const fresh = blocks.filter(({ nodes }) => !nodes.some((node) => isKnown(places, node)));
  if (fresh.length === 0) return;
  const anchor = onStage({ x: input.anchorX, y: input.anchorY }, stageArea(blocks));
  const origin = { x: new Float64Array(fresh.length), y: new Float64Array(fresh.length) };
  const local = arrangeMembers(graph, fresh, origin, anchor, rng);
  const islands = fresh.map((block) => {
    const among = meanPlace(places, partnersOf(graph, block));
    return {
      ...(Number.isNaN(among.x) ? meanPlace(anchor, block.nodes) : among),
      radius: block.radius,
    };
  });
  const there = tied.filter((node) => isKnown(places, node));
  const spots = placeIslands(islands, places, radius, there);
  fresh.forEach(({ nodes }, index) => {
    shift(local, nodes, { x: spots.x[index]!, y: spots.y[index]! });
    for (const node of nodes) {
      places.x[node] = local.x[node]!;
      places.y[node] = local.y[node]!;
    }
  });
}

const partnersOf = ({ offsets, targets }: Graph, { nodes }: Block): number[] =>
  Array.from(nodes).flatMap((node) =>
    Array.from(targets.subarray(offsets[node], offsets[node + 1])),
  );

/** Newcomers to a community that was there: among those of their partners who have a place, in rounds, until all have one. */
function placeNewcomers(
  { offsets, targets }: Graph,
  blocks: readonly Block[],
  places: Points,
  rng: () => number,
): void {
  for (const { nodes } of blocks) {
    let waiting = nodes.filter((node) => !isKnown(places, node));
    while (waiting.length > 0) {
      const found = waiting
        .map((node) => node)
        .filter((node) => {
          const place = meanPlace(places, targets.subarray(offsets[node], offsets[node + 1]));
          if (Number.isNaN(place.x)) return false;
          const angle = rng() * 2 * Math.PI;
          places.x[node] = place.x + SCATTER * Math.cos(angle);
          places.y[node] = place.y + SCATTER * Math.sin(angle);
          return true;
        });
      waiting = waiting.filter((node) => !found.includes(node));
      if (found.length > 0) continue;
      const middle = meanPlace(places, nodes);
      for (const node of waiting) {
        places.x[node] = middle.x + (rng() - 0.5) * SCATTER;
        places.y[node] = middle.y + (rng() - 0.5) * SCATTER;
      }
      waiting = waiting.subarray(0, 0);
    }
  }
}
