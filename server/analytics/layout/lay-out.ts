import { seededRandom } from '../random.ts';
import { onStage } from './anchors.ts';
import { arrangeMembers } from './arrange-members.ts';
import { piecesOf, type Block, type Piece } from './blocks.ts';
import { airBetween, placeBlocks, type Points } from './place-blocks.ts';
import { placeIslands } from './place-islands.ts';
import { placeIsolated } from './place-isolated.ts';
import { relax } from './relax.ts';
import { separate } from './separate.ts';
import type { Layout, LayoutInput } from './types.ts';

/** Pieces are laid out far enough from each other not to feel each other, px. */
const FAR = 1e5;

/**
 * The picture's layout: communities as places on the page, detached groups as islands round the body, organisations without partners
 * in rows underneath. North is up as far as ties allow. Deterministic for a seed.
 */
export function layOut(input: LayoutInput, progress: (done: number) => void): Layout {
  const { graph, radius } = input;
  const { pieces, isolated } = piecesOf(input);
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const rng = seededRandom(input.seed);
  const anchor = onStage(input.anchorX, input.anchorY, stageArea(blocks));
  const centre = placePieces(input, pieces, anchor, rng);
  const places = arrangeMembers(graph, blocks, centre, anchor, rng);
  const air = 0.6 * airBetween(pieces[0]?.blocks ?? []);
  const iterations = graph.n > 3_000 ? 90 : 200;
  relax({ graph, radius, blocks, centre, air, iterations, progress }, places);
  gather(pieces, radius, anchor, places);
  separate(places, radius, null);
  placeIsolated(
    places,
    radius,
    isolated,
    blocks.flatMap(({ nodes }) => [...nodes]),
  );
  return centred(places, radius);
}

/** Of the stage that blocks fill with air between them, px². */
function stageArea(blocks: readonly Block[]): number {
  const air = airBetween(blocks);
  return blocks.reduce((area, { radius }) => area + Math.PI * (radius + air / 2) ** 2, 0) / 0.7;
}

/** Mean of the known places among `nodes`; NaN without any. */
const meanKnown = (values: Float64Array, nodes: Uint32Array): number => {
  const known = nodes.filter((node) => !Number.isNaN(values[node]!));
  return known.reduce((sum, node) => sum + values[node]!, 0) / known.length;
};

/** Centres of all blocks, each piece by itself and FAR from the others. */
function placePieces(
  { graph }: LayoutInput,
  pieces: readonly Piece[],
  anchor: Points,
  rng: () => number,
): Points {
  const x: number[] = [];
  const y: number[] = [];
  pieces.forEach(({ blocks }, index) => {
    const wanted = {
      x: Float64Array.from(blocks, ({ nodes }) => meanKnown(anchor.x, nodes)),
      y: Float64Array.from(blocks, ({ nodes }) => meanKnown(anchor.y, nodes)),
    };
    const places = placeBlocks(graph, blocks, wanted, rng);
    x.push(...Array.from(places.x, (value) => value + index * FAR));
    y.push(...places.y);
  });
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
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
  const middles = rest.map(({ nodes }) => ({
    x: meanKnown(places.x, nodes),
    y: meanKnown(places.y, nodes),
  }));
  const islands = rest.map(({ nodes }, index) => ({
    x: meanKnown(anchor.x, nodes),
    y: meanKnown(anchor.y, nodes),
    radius: nodes.reduce(
      (most, i) =>
        Math.max(
          most,
          radius[i]! +
            Math.hypot(places.x[i]! - middles[index]!.x, places.y[i]! - middles[index]!.y),
        ),
      0,
    ),
  }));
  const spots = placeIslands(islands, places, radius, body.nodes);
  rest.forEach(({ nodes }, index) => {
    for (const i of nodes) {
      places.x[i]! += spots.x[index]! - middles[index]!.x;
      places.y[i]! += spots.y[index]! - middles[index]!.y;
    }
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
