import type { Box } from './box.ts';

/** Circles on the stage, px, y down, by node position. */
export interface Discs {
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  /** Nodes in the light: only these are worth keeping free. */
  lit: Uint8Array | null;
}

export interface DiscIndex {
  discs: Discs;
  /** Nodes whose circle comes within `gap` px of the box; each once. */
  under: (box: Box, gap?: number) => number[];
}

const CELL = 48;

/** A grid over the circles' centres: a query looks only at the cells a box can reach. */
export function indexDiscs(discs: Discs): DiscIndex {
  const cells = new Map<string, number[]>();
  let largest = 0;
  for (let node = 0; node < discs.x.length; node += 1) {
    largest = Math.max(largest, discs.radius[node]!);
    const key = `${Math.floor(discs.x[node]! / CELL)} ${Math.floor(discs.y[node]! / CELL)}`;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  const reaches = (node: number, box: Box, gap: number) => {
    const dx = Math.max(box.x0 - discs.x[node]!, 0, discs.x[node]! - box.x1);
    const dy = Math.max(box.y0 - discs.y[node]!, 0, discs.y[node]! - box.y1);
    return Math.hypot(dx, dy) < discs.radius[node]! + gap;
  };
  const under = (box: Box, gap = 0): number[] => {
    const columns = cellsOf(box.x0, box.x1, largest + gap);
    const rows = cellsOf(box.y0, box.y1, largest + gap);
    const found: number[] = [];
    for (let column = columns.first; column <= columns.last; column += 1)
      for (let row = rows.first; row <= rows.last; row += 1)
        for (const node of cells.get(`${column} ${row}`) ?? [])
          if (reaches(node, box, gap)) found.push(node);
    return found;
  };
  return { discs, under };
}

/** First and last row or column of cells a circle may have its centre in. */
const cellsOf = (low: number, high: number, reach: number) => ({
  first: Math.floor((low - reach) / CELL),
  last: Math.floor((high + reach) / CELL),
});

/** Whether a circle is in the light. */
export const isLit = ({ lit }: Discs, node: number): boolean => lit === null || lit[node] === 1;
