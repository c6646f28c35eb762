import { boxAt, overhang } from './box.ts';
import type { Box } from './box.ts';
import type { DiscIndex } from './disc-index.ts';

const GAP = 12;

/** Beside a circle, inside the stage, over as few of its partners as can be. */
export function placeCard(
  at: { x: number; y: number; radius: number },
  card: { width: number; height: number },
  stage: Box,
  discs: DiscIndex,
  partners: ReadonlySet<number>,
): Box {
  const g = at.radius + GAP;
  const { width: w, height: h } = card;
  const middle = { x: at.x - w / 2, y: at.y - h / 2 };
  const options = [
    boxAt(at.x + g, middle.y, w, h),
    boxAt(at.x - g - w, middle.y, w, h),
    boxAt(middle.x, at.y - g - h, w, h),
    boxAt(middle.x, at.y + g, w, h),
    boxAt(at.x + g * 0.8, at.y + g * 0.8, w, h),
    boxAt(at.x - g * 0.8 - w, at.y + g * 0.8, w, h),
    boxAt(at.x + g * 0.8, at.y - g * 0.8 - h, w, h),
    boxAt(at.x - g * 0.8 - w, at.y - g * 0.8 - h, w, h),
  ].map((box, order) => ({
    box,
    cost:
      order * 0.5 +
      overhang(box, stage) * 10 +
      discs.under(box).reduce((sum, node) => sum + (partners.has(node) ? 4 : 1), 0),
  }));
  return options.toSorted((a, b) => a.cost - b.cost)[0]!.box;
}
