import type { Graph } from '../../network/types.ts';
import type { Block } from './pieces.ts';
import type { Points } from './points.ts';

/** Rounds of averaging: enough for projects to part from each other, too few for one far member to take the whole axis. */
const ROUNDS = 24;

/**
 * Puts the members of each block into its disc, those who work together side by side: two smooth vectors of the block's own ties
 * (Koren 2005, Computers & Mathematics with Applications 49:1867-1888) give direction, ranks of distance give an even filling;
 * then the disc is turned or mirrored so that members look towards their partners in other blocks and their place on the map.
 */
export function arrangeMembers(
  graph: Graph,
  blocks: readonly Block[],
  centre: Points,
  anchor: Points,
  rng: () => number,
): Points {
  const blockOf = new Int32Array(graph.n).fill(-1);
  blocks.forEach(({ nodes }, block) => nodes.forEach((node) => (blockOf[node] = block)));
  const first = smoothVector(graph, blocks, blockOf, null, rng);
  const second = smoothVector(graph, blocks, blockOf, first, rng);
  const x = new Float64Array(graph.n);
  const y = new Float64Array(graph.n);
  blocks.forEach((block, own) => {
    const byDistance = [...block.nodes].toSorted(
      (u, v) => Math.hypot(first[u]!, second[u]!) - Math.hypot(first[v]!, second[v]!) || u - v,
    );
    byDistance.forEach((node, rank) => {
      const angle = Math.atan2(second[node]!, first[node]!);
      const r = 0.9 * block.radius * Math.sqrt((rank + 0.5) / byDistance.length);
      x[node] = r * Math.cos(angle);
      y[node] = r * Math.sin(angle);
    });
    turn(block, looks(graph, block, own, blockOf, centre, anchor), { x, y });
    for (const node of block.nodes) {
      x[node]! += centre.x[own]!;
      y[node]! += centre.y[own]!;
    }
  });
  return { x, y };
}

/** A vector that varies slowly along the ties within blocks, orthogonal to the constant and to `other` in each block. */
function smoothVector(
  graph: Graph,
  blocks: readonly Block[],
  blockOf: Int32Array,
  other: Float64Array | null,
  rng: () => number,
): Float64Array {
  let vector = Float64Array.from({ length: graph.n }, () => rng() - 0.5);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(graph.n);
    for (const { nodes } of blocks) {
      for (const u of nodes) {
        let sum = 0;
        let weight = 0;
        for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
          const v = graph.targets[at]!;
          if (blockOf[v] !== blockOf[u]) continue;
          sum += graph.weights[at]! * vector[v]!;
          weight += graph.weights[at]!;
        }
        next[u] = (vector[u]! + (weight === 0 ? vector[u]! : sum / weight)) / 2;
      }
      normalise(nodes, next, other);
    }
    vector = next;
  }
  return vector;
}

function normalise(nodes: Uint32Array, vector: Float64Array, other: Float64Array | null): void {
  const mean = nodes.reduce((sum, node) => sum + vector[node]!, 0) / nodes.length;
  for (const node of nodes) vector[node]! -= mean;
  const along =
    other === null ? 0 : nodes.reduce((sum, node) => sum + vector[node]! * other[node]!, 0);
  if (other !== null) for (const node of nodes) vector[node]! -= along * other[node]!;
  const length = Math.sqrt(nodes.reduce((sum, node) => sum + vector[node]! ** 2, 0));
  if (length < 1e-12) return;
  for (const node of nodes) vector[node]! /= length;
}

/** Where each member looks: towards partners in other blocks, and its own place on the map seen from the block's. */
function looks(
  graph: Graph,
  { nodes, radius }: Block,
  own: number,
  blockOf: Int32Array,
  centre: Points,
  anchor: Points,
): Points {
  const known = [...nodes].filter((node) => !Number.isNaN(anchor.x[node]!));
  const mean = (values: Float64Array): number =>
    known.reduce((sum, node) => sum + values[node]!, 0) / Math.max(1, known.length);
  const [ax, ay] = [mean(anchor.x), mean(anchor.y)];
  const look = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  nodes.forEach((u, i) => {
    if (!Number.isNaN(anchor.x[u]!)) {
      look.x[i]! += (anchor.x[u]! - ax) / radius;
      look.y[i]! += (anchor.y[u]! - ay) / radius;
    }
    for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
      const other = blockOf[graph.targets[at]!]!;
      if (other === own || other === -1) continue;
      const ex = centre.x[other]! - centre.x[own]!;
      const ey = centre.y[other]! - centre.y[own]!;
      const distance = Math.hypot(ex, ey) || 1;
      look.x[i]! += (graph.weights[at]! * ex) / distance;
      look.y[i]! += (graph.weights[at]! * ey) / distance;
    }
  });
  return look;
}

/** Turns the members about the block's centre, mirrored or not, to agree best with their looks (Procrustes in the plane). */
function turn({ nodes }: Block, look: Points, { x, y }: Points): void {
  const agreement = (mirror: number): { real: number; imaginary: number } => {
    let real = 0;
    let imaginary = 0;
    nodes.forEach((node, i) => {
      const px = x[node]!;
      const py = y[node]! * mirror;
      real += look.x[i]! * px + look.y[i]! * py;
      imaginary += look.y[i]! * px - look.x[i]! * py;
    });
    return { real, imaginary };
  };
  const [straight, mirrored] = [agreement(1), agreement(-1)];
  const mirror =
    Math.hypot(mirrored.real, mirrored.imaginary) > Math.hypot(straight.real, straight.imaginary)
      ? -1
      : 1;
  const { real, imaginary } = mirror === 1 ? straight : mirrored;
  const length = Math.hypot(real, imaginary);
  if (length === 0) return;
  const [cos, sin] = [real / length, imaginary / length];
  for (const node of nodes) {
    const px = x[node]!;
    const py = y[node]! * mirror;
    x[node] = cos * px - sin * py;
    y[node] = sin * px + cos * py;
  }
}
