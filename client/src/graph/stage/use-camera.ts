import { useMemo } from 'react';
import { screenX, screenY } from '../renderer/view.ts';
import type { Insets } from '../scene/fit.ts';
import { boundsOf, visit } from './camera.ts';
import type { Figure } from './figure.ts';

const STEP = 1.5;
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
  figure: Figure | null,
  insets: Insets | null,
  duration: number,
): CameraMoves {
  return useMemo(() => {
    const camera = figure?.renderer.getCamera();
    const go = (state: Partial<typeof REST>) => {
      if (!camera) return;
      if (duration === 0) camera.setState(camera.validateState(state));
      else void camera.animate(state, { duration, easing: easeOut });
    };
    const zoom = (factor: number) => {
      if (camera) go({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
    };
    const show = (nodes: readonly number[]) => {
      const drawing = figure?.drawing();
      if (!figure || !drawing || !insets) return;
      const view = figure.view();
      const { x, y } = drawing.places;
      const bounds = boundsOf(
        nodes.map((node) => ({ x: screenX(view, x[node]!), y: screenY(view, y[node]!) })),
      );
      const move = bounds && visit(bounds, view, insets);
      if (!move) return;
      const centre = figure.renderer.viewportToFramedGraph(move.centre);
      go({ ...centre, ratio: figure.renderer.getCamera().ratio * move.factor });
    };
    return { zoomIn: () => zoom(1 / STEP), zoomOut: () => zoom(STEP), fit: () => go(REST), show };
  }, [figure, insets, duration]);
}

/** Close to cubic-bezier(.2, 0, 0, 1): leaves at once, arrives softly. */
const easeOut = (share: number): number => 1 - (1 - share) ** 3;
