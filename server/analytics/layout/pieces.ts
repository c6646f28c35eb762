import { componentsOf } from '../../network/components.ts';
import type { LayoutInput } from './types.ts';

/** Nodes that form one place on the page: a community. */
export interface Block {
  nodes: Uint32Array;
  /** Of the disc that its circles fill loosely, px. */
  radius: number;
}

/** A connected component with ties: the body of the picture, or an island. */
export interface Piece {
  blocks: Block[];
  nodes: Uint32Array;
}

export interface Pieces {
  /** The one with the most nodes first. */
  pieces: Piece[];
  /** Nodes with ties, ascending; those without. */
  tied: Uint32Array;
  isolated: Uint32Array;
}

/** Air between two circles, px. */
export const GAP = 3;

/** Share of a block's disc that its circles, each with half the gap, cover; the rest is air in which ties are seen. */
const FILLED = 0.3;

function groupNodes(nodes: Iterable<number>, keyOf: (node: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return [...groups.values()];
}

/** Components, and in each its communities. A community that lies in two components is a place in each. */
export function piecesOf({ graph, community, radius }: LayoutInput): Pieces {
  const { of, sizes } = componentsOf(graph);
  const all = [...Array.from(of).keys()];
  const tied = all.filter((node) => sizes[of[node]!]! > 1);
  const pieces = groupNodes(tied, (node) => of[node]!);
  const blockOf = (nodes: number[]): Block => ({
    nodes: Uint32Array.from(nodes),
    radius: Math.sqrt(
      nodes.reduce((area, node) => area + (radius[node]! + GAP / 2) ** 2, 0) / FILLED,
    ),
  });
  return {
    pieces: pieces
      .toSorted((a, b) => of[a[0]!]! - of[b[0]!]!)
      .map((nodes) => ({
        nodes: Uint32Array.from(nodes),
        blocks: groupNodes(nodes, (node) => community[node]!).map(blockOf),
      })),
    tied: Uint32Array.from(tied),
    isolated: Uint32Array.from(all.filter((node) => sizes[of[node]!] === 1)),
  };
}
