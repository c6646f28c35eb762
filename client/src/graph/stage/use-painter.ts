import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Box } from '../labels/box.ts';
import { NO_LABELS } from '../labels/plan.ts';
import { beginLayer } from '../paint/canvas.ts';
import type { Drawing } from '../paint/drawing.ts';
import { paintAreas } from '../paint/paint-areas.ts';
import { paintLabels } from '../paint/paint-labels.ts';
import { paintLifted } from '../paint/paint-lifted.ts';
import { paintMarks } from '../paint/paint-marks.ts';
import type { Sight, Surface } from '../renderer/surface.ts';
import { sameView } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import type { StageLabels } from '../types.ts';
import { viewOf } from './camera.ts';
import { makePlan } from './make-plan.ts';
import type { Overlay } from './overlay.ts';
import { markAnchors } from './anchors.ts';

/** Names are placed again when the camera has stood still this long, ms. */
const SETTLE = 90;

interface PainterInput {
  surface: Surface | null;
  stage: RefObject<HTMLElement | null>;
  anchors: RefObject<HTMLElement | null>;
  sight: RefObject<Sight>;
  overlay: RefObject<Overlay>;
  drawing: Drawing | null;
  labels: StageLabels;
  fontsReady: boolean;
  taken: () => Box[];
}

/**
 * Paints our layers after every frame of the renderer, in the same frame, and places the names when the camera rests.
 * @returns repaint, for what changes without a frame of the renderer.
 */
export function usePainter(input: PainterInput): () => void {
  const { surface, stage, drawing, labels, fontsReady } = input;
  const latest = useRef(input);
  const paint = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = input;
  });

  useEffect(() => {
    if (!surface) return undefined;
    let timer: number | undefined;
    const place = (view: View) => {
      const { sight, overlay, labels: words, taken, fontsReady: measurable } = latest.current;
      if (!sight.current.drawing || !measurable) return;
      const shown = { ...sight.current.drawing, ...overlay.current };
      overlay.current.plan = makePlan(
        shown,
        view,
        sight.current.restScale,
        taken(),
        words,
        measureWith(surface.marks),
      );
      overlay.current.plannedAt = view;
      markAnchors(latest.current.anchors.current, { ...shown, ...overlay.current }, view);
    };
    const draw = () => {
      const { sight, overlay } = latest.current;
      if (!sight.current.drawing) return;
      const view = viewOf(surface.renderer);
      const settled = sameView(overlay.current.plannedAt, view);
      if (overlay.current.plannedAt === null) place(view);
      window.clearTimeout(timer);
      if (!settled && overlay.current.plannedAt && !sameView(overlay.current.plannedAt, view))
        timer = window.setTimeout(() => {
          place(viewOf(surface.renderer));
          draw();
        }, SETTLE);
      paintLayers(surface, view, { ...sight.current.drawing, ...overlay.current });
      if (stage.current) {
        stage.current.dataset['drawn'] = String(surface.renderer.getGraph().order);
        stage.current.dataset['settled'] = String(sameView(overlay.current.plannedAt, view));
      }
    };
    paint.current = draw;
    surface.renderer.on('afterRender', draw);
    return () => {
      window.clearTimeout(timer);
      surface.renderer.off('afterRender', draw);
      paint.current = () => undefined;
    };
  }, [surface, stage]);

  useEffect(() => {
    const { overlay } = latest.current;
    overlay.current.plannedAt = null;
    if (!fontsReady) overlay.current.plan = NO_LABELS;
    paint.current();
  }, [surface, drawing, labels, fontsReady]);

  return useCallback(() => paint.current(), []);
}

function paintLayers(surface: Surface, view: View, drawing: Drawing) {
  const ratio = window.devicePixelRatio;
  const layers = [
    [surface.areas, [paintAreas]],
    [surface.lifted, [paintLifted]],
    [surface.marks, [paintMarks, paintLabels]],
  ] as const;
  for (const [canvas, painters] of layers) {
    const context = beginLayer(canvas, view.width, view.height, ratio);
    if (context) for (const painter of painters) painter(context, view, drawing);
  }
}

/** Measures with the canvas the names are drawn on. */
function measureWith(canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d');
  const known = new Map<string, number>();
  return (text: string, font: string): number => {
    const key = `${font} ${text}`;
    const width = known.get(key) ?? measured(context, text, font);
    known.set(key, width);
    return width;
  };
}

function measured(context: CanvasRenderingContext2D | null, text: string, font: string): number {
  if (!context) return 0;
  context.font = font;
  return context.measureText(text).width;
}
