import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Drawing } from '../paint/drawing.ts';
import { graphOf } from '../renderer/graph.ts';
import type { Sight, Surface } from '../renderer/surface.ts';
import type { Fit } from '../scene/fit.ts';

/** Gives the renderer what it draws: the graph when the scene or its places change, a refresh when only looks do. */
export function useRendering(
  surface: Surface | null,
  sight: RefObject<Sight>,
  drawing: Drawing | null,
  fit: Fit | null,
) {
  useEffect(() => {
    if (!surface || !drawing || !fit) return;
    const { renderer } = surface;
    const before = sight.current.drawing;
    const sameGraph =
      renderer.getGraph().order > 0 &&
      before?.scene === drawing.scene &&
      before.places === drawing.places;
    sight.current.drawing = drawing;
    sight.current.restScale = fit.scale;
    renderer.setCustomBBox(fit.frame);
    renderer.resize();
    if (sameGraph) renderer.refresh();
    else renderer.setGraph(graphOf(drawing.scene, drawing.places));
  }, [surface, sight, drawing, fit]);
}
