import type { CameraState } from 'sigma/types';
import { NO_LABELS } from '../labels/plan.ts';
import type { NameLabel } from '../labels/plan.ts';
import { NO_ATTENTION } from '../paint/drawing.ts';
import type { Attention, Drawing } from '../paint/drawing.ts';
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
import { makePlan, makeTag } from './make-plan.ts';
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
  attend: (attention: Attention) => void;
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
    attention: NO_ATTENTION,
    plan: NO_LABELS,
    tag: null as NameLabel | null,
    plannedAt: null as View | null,
    labels: null as StageLabels | null,
    timer: 0,
  };

  const surroundings = (labels: StageLabels) => ({
    restScale: sight.restScale,
    taken: boxesOver(page.root),
    labels,
    measure,
  });
  const tag = (view: View) => {
    if (sight.drawing && state.labels)
      state.tag = makeTag({ ...sight.drawing, ...state }, view, surroundings(state.labels));
  };
  const place = (drawing: Drawing, view: View) => {
    if (!state.labels) return;
    state.plan = makePlan(drawing, view, surroundings(state.labels));
    state.plannedAt = view;
    tag(view);
    markAnchors(page.anchors, { ...drawing, ...state }, view);
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
    paintLayers(surface, view, { ...sight.drawing, ...state });
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
    attend: (attention) => {
      state.attention = attention;
      tag(viewOf(renderer));
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
