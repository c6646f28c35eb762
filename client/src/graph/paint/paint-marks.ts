import { nodeColour } from '../renderer/node-colour.ts';
import { css } from '../renderer/theme.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import { disc } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { tracePolygon } from './shape.ts';

/** Rings over the circles: evidence, pointer, selection, keyboard. */
export function paintMarks(context: CanvasRenderingContext2D, view: View, drawing: Drawing) {
  const { emphasis, theme, scene, places } = drawing;
  const { pointed, listed, cursor } = drawing.attention;
  const at = (node: number) => ({
    x: screenX(view, places.x[node]!),
    y: screenY(view, places.y[node]!),
    r: scene.radius[node]! * view.radius,
  });
  const ring = (node: number, gap: number, width: number, colour: string) => {
    const { x, y, r } = at(node);
    disc(context, x, y, r + gap);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  };
  if (theme.forced) paintKinds(context, view, drawing);
  for (const node of emphasis.ringed) {
    if (node === emphasis.selected) continue;
    ring(node, 2.2, 2.4, css(theme.paper));
    ring(node, 3.6, 1.5, css(theme.ink));
  }
  for (const node of new Set([pointed, listed])) {
    if (node < 0 || node === emphasis.selected) continue;
    ring(node, 2.6, 3.2, css(theme.paper));
    ring(node, 5, 1.5, css(nodeColour(theme, scene, node)));
  }
  if (emphasis.selected >= 0) {
    const { x, y, r } = at(emphasis.selected);
    disc(context, x, y, r + 10);
    context.fillStyle = css(theme.paper);
    context.fill();
    disc(context, x, y, r + 2.5);
    context.fillStyle = css(nodeColour(theme, scene, emphasis.selected));
    context.fill();
    ring(emphasis.selected, 7.5, 2, css(theme.blue));
  }
  if (cursor >= 0) {
    const gap = cursor === emphasis.selected ? 11 : 4;
    ring(cursor, gap + 3, 4, css(theme.focus));
    ring(cursor, gap, 2, css(theme.ink));
  }
}

/** With forced colours hue is gone: shapes say the kind. */
function paintKinds(
  context: CanvasRenderingContext2D,
  view: View,
  { scene, places, theme, emphasis }: Drawing,
) {
  const { kind, type } = scene.picture.nodes;
  context.lineWidth = 1.4;
  for (let node = 0; node < scene.count; node += 1) {
    const lit = emphasis.lit === null || emphasis.lit[node] === 1;
    const x = screenX(view, places.x[node]!);
    const y = screenY(view, places.y[node]!);
    context.beginPath();
    tracePolygon(
      context,
      type[node] === 'organization' ? kind[node]! : 'other',
      x,
      y,
      scene.radius[node]! * view.radius,
    );
    context.fillStyle = css(lit ? theme.ink : theme.paper);
    context.strokeStyle = css(lit ? theme.ink : theme.fadedNode);
    if (kind[node] !== 'other') context.fill();
    context.stroke();
  }
}
