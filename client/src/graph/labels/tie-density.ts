import type { Box } from './box.ts';

const CELL = 12;
const SAMPLES = 12;

const patch = (column: number, row: number) => column * 100_000 + row;

/** How crowded with lines each patch of the stage is. */
export interface TieDensity {
  /** Lines met under a box, counted once per patch. */
  under: (box: Box) => number;
}

/** @param lines end points on the stage, px. Sampled: enough to keep names off bundles. */
export function tieDensity(
  lines: Iterable<readonly [ax: number, ay: number, bx: number, by: number]>,
): TieDensity {
  const patches = new Map<number, number>();
  for (const [ax, ay, bx, by] of lines)
    for (let sample = 1; sample < SAMPLES; sample += 1) {
      const share = sample / SAMPLES;
      const key = patch(
        Math.floor((ax + (bx - ax) * share) / CELL),
        Math.floor((ay + (by - ay) * share) / CELL),
      );
      patches.set(key, (patches.get(key) ?? 0) + 1);
    }
  const under = (box: Box): number => {
    let met = 0;
    for (let column = Math.floor(box.x0 / CELL); column <= Math.floor(box.x1 / CELL); column += 1)
      for (let row = Math.floor(box.y0 / CELL); row <= Math.floor(box.y1 / CELL); row += 1)
        met += patches.get(patch(column, row)) ?? 0;
    return met;
  };
  return { under };
}
