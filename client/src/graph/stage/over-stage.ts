import type { Box } from '../labels/box.ts';

/** A custom property in px where `element` stands, 0 when it is not set. */
export function lengthOf(element: HTMLElement | null, property: string): number {
  if (!element) return 0;
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0;
}

/**
 * What floats over the stage, in its px: the stage's own `[data-over-stage]` and those of the element that holds it.
 * Names keep off them.
 */
export function boxesOver(stage: HTMLElement | null): Box[] {
  if (!stage) return [];
  const { left, top } = stage.getBoundingClientRect();
  const floating = (stage.parentElement ?? stage).querySelectorAll('[data-over-stage]');
  return [...floating]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({
      x0: box.left - left,
      y0: box.top - top,
      x1: box.right - left,
      y1: box.bottom - top,
    }));
}
