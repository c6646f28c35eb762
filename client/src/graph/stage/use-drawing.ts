import { useMemo } from 'react';
import { labelSizes, NO_LABELS } from '../labels/plan.ts';
import { NO_ATTENTION } from '../paint/drawing.ts';
import type { Drawing } from '../paint/drawing.ts';
import type { Theme } from '../renderer/theme.ts';
import { emphasisOf } from '../scene/emphasis.ts';
import { extentOf, fitStage, placesOf } from '../scene/fit.ts';
import type { Fit, Insets, Size } from '../scene/fit.ts';
import { buildScene } from '../scene/scene.ts';
import { areasOf } from '../shores/areas.ts';
import type { StageProps } from '../types.ts';

/** Fit and drawing; each step is done again only when what it rests on changes. Null until size and theme are known. */
export function useDrawing(
  {
    picture,
    selected,
    evidence,
    size: sized = null,
    colour = null,
  }: Pick<StageProps, 'picture' | 'selected' | 'evidence' | 'size' | 'colour'>,
  size: Size | null,
  insets: Insets | null,
  theme: Theme | null,
): { drawing: Drawing | null; fit: Fit | null } {
  const scene = useMemo(
    () => buildScene(picture, { size: sized, colour }),
    [picture, sized, colour],
  );
  const extent = useMemo(() => extentOf(scene), [scene]);
  const fit = useMemo(
    () => (size && insets ? fitStage(extent, size, insets) : null),
    [extent, size, insets],
  );
  const { stretchX, stretchY } = fit ?? { stretchX: 1, stretchY: 1 };
  const places = useMemo(
    () => placesOf(scene, { stretchX, stretchY }),
    [scene, stretchX, stretchY],
  );
  const ready = fit !== null;
  const areas = useMemo(() => (ready ? areasOf(scene, places) : []), [scene, places, ready]);
  const emphasis = useMemo(
    () => emphasisOf(scene, selected, evidence),
    [scene, selected, evidence],
  );
  const sizes = useMemo(() => labelSizes(size?.width ?? 0), [size?.width]);
  const drawing = useMemo(
    () =>
      theme && ready
        ? {
            scene,
            places,
            areas,
            theme,
            emphasis,
            sizes,
            attention: NO_ATTENTION,
            plan: NO_LABELS,
            tag: null,
          }
        : null,
    [scene, places, areas, theme, emphasis, sizes, ready],
  );
  return { drawing, fit };
}
