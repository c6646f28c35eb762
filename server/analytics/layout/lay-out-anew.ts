import { onStage } from './anchors.ts';
import { arrangeMembers } from './arrange-members.ts';
import type { Block, Piece, Pieces } from './pieces.ts';
import { airBetween, placeBlocks, stageArea } from './place-blocks.ts';
import { placeIslands } from './place-islands.ts';
import { placeIsolated } from './place-isolated.ts';
import { meanPlace, radiusRound, shift, type Points } from './points.ts';
import { relax } from './relax.ts';
import { separate } from './separate.ts';
import type { Layout, LayoutInput } from './types.ts';

/** Pieces are laid out far enough from each other not to feel each other, px. */
const FAR = 1e5;

/** A first picture: communities first, then their members, then the islands round the body, then those without partners. */
export function layOutAnew(
  input: LayoutInput,
  { pieces, tied, isolated }: Pieces,
  rng: () => number,
  progress: (done: number) => void,
): Layout {
  const { graph, radius } = input;
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const anchor = onStage({ x: input.anchorX, y: input.anchorY }, stageArea(blocks));
  const centre = placePieces(input, pieces, anchor, rng);
  const places = arrangeMembers(graph, blocks, centre, anchor, rng);
  const mobility = new Float64Array(graph.n).fill(1);
  relax(
    {
      graph,
      radius,
      blocks,
      centre,
      air: airInRelaxing(pieces[0]?.blocks ?? []),
      mobility,
      iterations: graph.n > 3_000 ? 90 : 200,
      progress,
    },
    places,
  );
  gather(pieces, radius, anchor, places);
  separate(places, radius, tied, mobility);
  placeIsolated(places, radius, { tied, isolated }, null);
  return centred(places, radius);
}

/** Members may lean out of their disc a little, but not into another. */
export const airInRelaxing = (blocks: readonly Block[]): number => 0.6 * airBetween(blocks);

/** Centres of all blocks, each piece by itself and FAR from the others. */
function placePieces(
  { graph }: LayoutInput,
  pieces: readonly Piece[],
  anchor: Points,
  rng: () => number,
): Points {
  const centres = pieces.flatMap(({ blocks }, index) => {
    const wanted = blocks.map(({ nodes }) => meanPlace(anchor, nodes));
    const { x, y } = placeBlocks(
      graph,
      blocks,
      {
        x: Float64Array.from(wanted, (place) => place.x),
        y: Float64Array.from(wanted, (place) => place.y),
      },
      rng,
    );
    return blocks.map((_, block) => ({ x: x[block]! + index * FAR, y: y[block]! }));
  });
  return {
    x: Float64Array.from(centres, (place) => place.x),
    y: Float64Array.from(centres, (place) => place.y),
  };
}

/** Brings the islands to their spots round the body; each moves as a whole. */
function gather(
  pieces: readonly Piece[],
  radius: Float64Array,
  anchor: Points,
  places: Points,
): void {
  const [body, ...rest] = pieces;
  if (body === undefined) return;
  const middles = rest.map(({ nodes }) => meanPlace(places, nodes));
  const islands = rest.map(({ nodes }, index) => ({
    ...meanPlace(anchor, nodes),
    radius: radiusRound(places, radius, nodes, middles[index]!),
  }));
  const spots = placeIslands(islands, places, radius, body.nodes);
  rest.forEach(({ nodes }, index) => {
    const middle = middles[index]!;
    shift(places, nodes, { x: spots.x[index]! - middle.x, y: spots.y[index]! - middle.y });
  });
}

/** The middle of what is drawn comes to 0. */
function centred({ x, y }: Points, radius: Float64Array): Layout {
  const middle = (values: Float64Array): number => {
    let [low, high] = [Infinity, -Infinity];
    values.forEach((value, i) => {
      low = Math.min(low, value - radius[i]!);
      high = Math.max(high, value + radius[i]!);
    });
    return low > high ? 0 : (low + high) / 2;
  };
  const [mx, my] = [middle(x), middle(y)];
  return { x: x.map((value) => value - mx), y: y.map((value) => value - my) };
}
