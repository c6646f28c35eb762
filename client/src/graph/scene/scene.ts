import type { NetworkPicture } from '../../../../server/contract/network.ts';
import type { Reading } from '../types.ts';
import { heaviestTies } from './heaviest-ties.ts';
import { radiiBy, shadingBy, type Shading } from './measured.ts';
import { radiusOf } from './size.ts';

/** Slate: detached groups, communities beyond the seventh, nodes without partners. */
export const SLATE = 8;
const HUES = 7;

/** Ties per node: those of node `i` are `tie[start[i]] .. tie[start[i + 1] - 1]`, towards `other`. */
export interface Adjacency {
  start: Int32Array;
  other: Int32Array;
  tie: Int32Array;
}

/** The picture ready to be drawn: typed columns, node positions in px at 1x, y up as in the layout. */
export interface Scene {
  picture: NetworkPicture;
  count: number;
  indexOf: ReadonlyMap<string, number>;
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  /** 1..7 the hue of the community's letter, 8 slate. */
  hue: Uint8Array;
  /** Classes of the values that colour the circles; null when communities do. */
  shading: Shading | null;
  source: Int32Array;
  target: Int32Array;
  /** Positions of the ties that are drawn. */
  drawn: Int32Array;
  adjacency: Adjacency;
  /** Nodes by partners, then strength, then position. */
  ranked: Int32Array;
}

export function hueOfLetter(letter: string | null): number {
  const hue = letter === null ? SLATE : letter.codePointAt(0)! - 64;
  return hue >= 1 && hue <= HUES ? hue : SLATE;
}

/** Members of a community, or of none for -1, by position. */
export const membersOf = (scene: Scene, community: number): number[] =>
  scene.picture.nodes.community.flatMap((own, node) => (own === community ? [node] : []));

/** @returns columns as long as the picture's, in its order. Linear in nodes and ties, but for two sorts. */
export function buildScene(
  picture: NetworkPicture,
  { size = null, colour = null }: { size?: Reading | null; colour?: Reading | null } = {},
): Scene {
  const { nodes, edges } = picture;
  const count = nodes.id.length;
  const hues = picture.communities.map((one) => (one.detached ? SLATE : hueOfLetter(one.letter)));
  const [source, target] = orientTies(picture);
  return {
    picture,
    count,
    indexOf: new Map(nodes.id.map((id, node) => [id, node])),
    x: Float64Array.from(nodes.x),
    y: Float64Array.from(nodes.y),
    radius: size === null ? Float64Array.from(nodes.degree, radiusOf) : radiiBy(size),
    hue: Uint8Array.from(nodes.community, (community) => hues[community] ?? SLATE),
    shading: colour === null ? null : shadingBy(colour),
    source,
    target,
    drawn: heaviestTies(edges.weight),
    adjacency: adjacencyOf(count, source, target),
    ranked: rank(picture),
  };
}

/** Every tie from the lower to the higher community, so that the ties between two communities bend the same way. */
function orientTies({ nodes, edges }: NetworkPicture): [Int32Array, Int32Array] {
  const source = Int32Array.from(edges.source);
  const target = Int32Array.from(edges.target);
  for (let tie = 0; tie < source.length; tie += 1) {
    const [a, b] = [source[tie]!, target[tie]!];
    const order = nodes.community[a]! - nodes.community[b]! || a - b;
    if (order > 0) [source[tie], target[tie]] = [b, a];
  }
  return [source, target];
}

function adjacencyOf(count: number, source: Int32Array, target: Int32Array): Adjacency {
  const start = new Int32Array(count + 1);
  for (const end of [source, target]) for (const node of end) start[node + 1]! += 1;
  for (let node = 0; node < count; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice();
  const other = new Int32Array(source.length * 2);
  const tie = new Int32Array(source.length * 2);
  const put = (from: number, to: number, which: number) => {
    const slot = next[from]!;
    next[from] = slot + 1;
    other[slot] = to;
    tie[slot] = which;
  };
  for (let which = 0; which < source.length; which += 1) {
    put(source[which]!, target[which]!, which);
    put(target[which]!, source[which]!, which);
  }
  return { start, other, tie };
}

function rank({ nodes }: NetworkPicture): Int32Array {
  return Int32Array.from(nodes.id, (_, node) => node).toSorted(
    (a, b) =>
      nodes.degree[b]! - nodes.degree[a]! || nodes.strength[b]! - nodes.strength[a]! || a - b,
  );
}
