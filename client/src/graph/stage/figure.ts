import type { CameraState } from 'sigma/types';
import { NO_LABELS } from '../labels/plan.ts';
import type { Drawing } from '../paint/drawing.ts';
import { paintLayers } from '../paint/paint-layers.ts';
import type { Graphics } from '../renderer/graphics.ts';
import { graphOf } from '../renderer/graph.ts';
import { createSurface } from '../renderer/surface.ts';
import type { Sight, Surface } from '../renderer/surface.ts';
import { sameView } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import type { Fit } from '../scene/fit.ts';
import type { StageLabels } from '../types.ts';
import { markAnchors } from './anchors.ts';
import { viewOf } from './camera.ts';
import { makePlan } from './make-plan.ts';
import { measureWith } from './measure.ts';
import { boxesOver } from './over-stage.ts';

/** Names are placed again when the camera has stood still this long, ms. */
const SETTLE = 90;

/** The elements of the page a figure needs: where it draws, and where it writes what it has done. */
export interface FigurePage {
  root: HTMLElement;
  host: HTMLElement;
  anchors: HTMLElement;
}

/** A network on a page, alive from `openFigure` to `close`. */
export interface Figure {
  renderer: Surface['renderer'];
  drawing: () => Drawing | null;
  view: () => View;
  /** Draws this from now on. */
  show: (drawing: Drawing, fit: Fit) => void;
  /** Names with these words; none before the fonts can be measured. */
  name: (labels: StageLabels, fontsReady: boolean) => void;
  /** Nodes under the pointer and the keyboard, by position, -1 for none. */
  mark: (pointed: number, cursor: number) => void;
  /** @returns where the camera was. */
  close: () => CameraState;
}

/** @throws when WebGL is refused. */
export function openFigure(page: FigurePage, graphics: Graphics, motion: boolean): Figure {
  const sight: Sight = { drawing: null, restScale: 1 };
  const surface = createSurface(page.host, sight, graphics, motion);
  const { renderer } = surface;
  const measure = measureWith(surface.marks.context);
  const state = {
    pointed: -1,
    cursor: -1,
    plan: NO_LABELS,
    plannedAt: null as View | null,
    labels: null as StageLabels | null,
    timer: 0,
  };

  const place = (drawing: Drawing, view: View) => {
    if (!state.labels) return;
    state.plan = makePlan(
      drawing,
      view,
      sight.restScale,
      boxesOver(page.root),
      state.labels,
      measure,
    );
    state.plannedAt = view;
    markAnchors(page.anchors, { ...drawing, plan: state.plan }, view);
  };
  const paint = () => {
    if (!sight.drawing) return;
    const view = viewOf(renderer);
    const drawing = { ...sight.drawing, ...state };
    window.clearTimeout(state.timer);
    if (state.plannedAt === null) place(drawing, view);
    const settled = sameView(state.plannedAt, view);
    if (!settled && state.plannedAt !== null)
      state.timer = window.setTimeout(() => {
        state.plannedAt = null;
        paint();
      }, SETTLE);
    paintLayers(surface, view, { ...drawing, plan: state.plan });
    page.root.dataset['drawn'] = String(renderer.getGraph().order);
    page.root.dataset['settled'] = String(settled);
  };
  renderer.on('afterRender', paint);

  return {
    renderer,
    drawing: () => sight.drawing,
    view: () => viewOf(renderer),
    show: (drawing, fit) => {
      const before = sight.drawing;
      const sameGraph = before?.scene === drawing.scene && before.places === drawing.places;
      sight.drawing = drawing;
      sight.restScale = fit.scale;
      state.plannedAt = null;
      renderer.setCustomBBox(fit.frame);
      if (sameGraph) renderer.refresh();
      else renderer.setGraph(graphOf(drawing.scene, drawing.places));
    },
    name: (labels, fontsReady) => {
      state.labels = fontsReady ? labels : null;
      state.plannedAt = null;
      paint();
    },
    mark: (pointed, cursor) => {
      state.pointed = pointed;
      state.cursor = cursor;
      paint();
    },
    close: () => {
      window.clearTimeout(state.timer);
      const camera = renderer.getCamera().getState();
      renderer.kill();
      return camera;
    },
  };
}
