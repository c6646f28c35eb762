import { contours } from 'd3-contour';
import { densityAt, densityOf } from './density.ts';
import type { Grid, Point } from './density.ts';
import { insideRing } from './ring.ts';
import type { Ring } from './ring.ts';

/** Share of the members the area must hold; the far ones stay out, an area that reached for them would hold strangers. */
const HELD = 0.95;
/** Free px between a circle and the shore. */
const BEACH = 4;
const CELL = 3;
const ROUND = Array.from({ length: 8 }, (_, step) => (step * Math.PI) / 4);

/** Sigma of the kernel: few circles need a wide one, or the shore hides under them. */
const bandwidthFor = (members: number): number => (members < 6 ? 21 : 18);

/** Members and strangers in stage units; one ring per piece of the area, the piece with most members first. */
export function shoreOf(members: readonly Point[], strangers: readonly Point[]): Ring[] {
  if (members.length < 2) return [];
  const grid = densityOf(members, bandwidthFor(members.length), CELL);
  const level = levelHolding(grid, members, members.length < 6 ? 1 : HELD);
  const [area] = contours().size([grid.columns, grid.rows]).thresholds([level])([...grid.values]);
  const toStage = ([column, row]: number[]): [number, number] => [
    grid.left + column! * grid.cell,
    grid.bottom + row! * grid.cell,
  ];
  return (area?.coordinates ?? [])
    .map((rings) => rings.map((ring) => ring.map(toStage)))
    .map(([shore, ...lakes]) => ({
      shore: shore!,
      lakes: lakes.filter((lake) => strangers.some(({ x, y }) => insideRing(lake, x, y))),
      held: members.filter(({ x, y }) => insideRing(shore!, x, y)).length,
    }))
    .toSorted((a, b) => b.held - a.held)
    .filter(worthDrawing(members.length))
    .flatMap(({ shore, lakes }) => [shore].concat(lakes));
}

/** Parts of three members and more; of fewer only while the others do not hold enough. Largest part first. */
function worthDrawing(members: number): (part: { held: number }) => boolean {
  let before = 0;
  return ({ held }) => {
    const wanted = held >= 3 || (held > 0 && before < members * HELD);
    before += held;
    return wanted;
  };
}

/** The highest level whose area holds whole circles, beach included, for that share of the members. */
function levelHolding(grid: Grid, members: readonly Point[], share: number): number {
  const lowest = members
    .map(({ x, y, radius }) => {
      const reach = radius + BEACH;
      return Math.min(
        ...ROUND.map((angle) =>
          densityAt(grid, x + reach * Math.cos(angle), y + reach * Math.sin(angle)),
        ),
      );
    })
    .toSorted((a, b) => b - a);
  return Math.max(1e-6, lowest[Math.ceil(members.length * share) - 1]!);
}
