import type { CameraState } from 'sigma/types';
import { detectGraphics } from '../renderer/graphics.ts';
import { openFigure } from './figure.ts';
import type { Figure, FigurePage } from './figure.ts';

/** Holds the one figure of a page, and tells who listens when it comes, goes, or is made again. */
export interface FigureHolder {
  current: () => Figure | null;
  subscribe: (listener: () => void) => () => void;
  /**
   * Opens a figure and keeps it alive: when the browser takes its WebGL context away it is made again, with the camera
   * where it was. @returns the closing.
   */
  open: (page: FigurePage, motion: boolean, onUnavailable: () => void) => () => void;
}

export function createFigureHolder(): FigureHolder {
  const listeners = new Set<() => void>();
  let figure: Figure | null = null;
  let camera: CameraState | null = null;
  let forget: (() => void) | null = null;

  const hold = (next: Figure | null) => {
    figure = next;
    for (const listener of listeners) listener();
  };
  const close = () => {
    forget?.();
    camera = figure?.close() ?? camera;
    hold(null);
  };
  const open: FigureHolder['open'] = (page, motion, onUnavailable) => {
    const made = tryOpen(page, motion);
    if (made === null) {
      onUnavailable();
      return () => {};
    }
    if (camera) made.renderer.getCamera().setState(camera);
    forget = onContextLost(made, () => {
      close();
      open(page, motion, onUnavailable);
    });
    hold(made);
    return close;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { current: () => figure, subscribe, open };
}

function tryOpen(page: FigurePage, motion: boolean): Figure | null {
  const graphics = detectGraphics(document);
  if (graphics === 'none') return null;
  try {
    return openFigure(page, graphics, motion);
  } catch {
    return null;
  }
}

/** A lost context takes several layers with it: the first one counts. Closing loses contexts too, hence the forgetting. */
function onContextLost({ renderer }: Figure, renew: () => void): () => void {
  const canvases = Object.values(renderer.getCanvases());
  const lost = (event: Event) => {
    event.preventDefault();
    renew();
  };
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
  return () => {
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
  };
}
