import type { Layer } from '../renderer/surface.ts';
import type { View } from '../renderer/view.ts';

/** The layer cleared and ready to be drawn in CSS px, or null when its canvas has no context. */
export function beginLayer(
  { canvas, context }: Layer,
  { width, height }: View,
  pixelRatio: number,
): CanvasRenderingContext2D | null {
  if (!context) return null;
  const [w, h] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

export function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
