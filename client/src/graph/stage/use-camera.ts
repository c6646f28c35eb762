import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { Surface } from '../renderer/surface.ts';
import type { Insets } from '../scene/fit.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { Sight } from '../renderer/surface.ts';
import { boundsOf, viewOf, visit } from './camera.ts';

const STEP = 1.5;
/** Fraction of the stage an arrow with a modifier moves the view by. */
const REST = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export interface CameraMoves {
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  /** Brings nodes (by position) on stage, with the least move that does it; none when they are there. */
  show: (nodes: readonly number[]) => void;
}

/** @param duration of a flight in ms; 0 for cuts. */
export function useCamera(
  surface: Surface | null,
  sight: RefObject<Sight>,
  insets: RefObject<Insets>,
  duration: number,
): CameraMoves {
  return useMemo(() => {
    const go = (state: Partial<typeof REST>) => {
      const camera = surface?.renderer.getCamera();
      if (!camera) return;
      if (duration === 0) camera.setState(camera.validateState(state));
      else void camera.animate(state, { duration, easing: easeOut });
    };
    const zoom = (factor: number) => {
      const camera = surface?.renderer.getCamera();
      if (camera) go({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
    };
    const show = (nodes: readonly number[]) => {
      const drawing = sight.current.drawing;
      if (!surface || !drawing) return;
      const view = viewOf(surface.renderer);
      const bounds = boundsOf(
        nodes.map((node) => ({
          x: screenX(view, drawing.places.x[node]!),
          y: screenY(view, drawing.places.y[node]!),
        })),
      );
      const move = bounds && visit(bounds, view, insets.current);
      if (!move) return;
      const { x, y } = surface.renderer.viewportToFramedGraph(move.centre);
      go({ x, y, ratio: surface.renderer.getCamera().ratio * move.factor });
    };
    return { zoomIn: () => zoom(1 / STEP), zoomOut: () => zoom(STEP), fit: () => go(REST), show };
  }, [surface, sight, insets, duration]);
}

/** Close to cubic-bezier(.2, 0, 0, 1): leaves at once, arrives softly. */
const easeOut = (share: number): number => 1 - (1 - share) ** 3;
