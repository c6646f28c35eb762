import { boxAt, overhang, touch } from './box.ts';
import type { Box } from './box.ts';
import type { DiscIndex } from './disc-index.ts';
import { coverCost } from './place-names.ts';

interface PlateSurroundings {
  discs: DiscIndex;
  stage: Box;
  taken: readonly Box[];
}

/** A name on a plate of its own, which may hide circles but as few as it can: always placed. `gap` px from the circle. */
export function placePlate(
  node: number,
  { width: w, height: h }: { width: number; height: number },
  gap: number,
  { discs, stage, taken }: PlateSurroundings,
): Box {
  const [x, y] = [discs.discs.x[node]!, discs.discs.y[node]!];
  const g = discs.discs.radius[node]! + gap;
  const at = (dx: number, dy: number) => boxAt(x + dx, y + dy, w, h);
  const options = [
    at(-w / 2, g),
    at(-w / 2, -g - h),
    at(g, -h / 2),
    at(-g - w, -h / 2),
    at(g * 0.7, -g - h * 0.75),
    at(-w - g * 0.5, -g - h * 0.75),
    at(g * 0.5, g - 4),
    at(-w - g * 0.5, g - 4),
    at(g + 26, -h / 2 - 26),
    at(-g - w - 26, -h / 2 + 26),
  ].map((box, order) => ({
    box,
    cost:
      order +
      coverCost(box, discs, node) +
      overhang(box, stage) * 8 +
      taken.filter((other) => touch(box, other, 3)).length * 40,
  }));
  return options.toSorted((a, b) => a.cost - b.cost)[0]!.box;
}
