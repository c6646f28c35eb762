import { css } from '../renderer/theme.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import type { Area } from '../shores/areas.ts';
import type { Ring } from '../shores/ring.ts';
import type { Drawing } from './drawing.ts';

const LINE = 1.1;
const FADED_FILL = 0.035;
const FADED_LINE = 0.22;
const DASH = [4, 4];

/** Soft areas under everything else. */
export function paintAreas(context: CanvasRenderingContext2D, view: View, drawing: Drawing) {
  context.lineWidth = LINE;
  for (const area of drawing.areas) {
    const colour = drawing.theme.hues[area.hue]!;
    const faded = isFaded(area, drawing);
    context.beginPath();
    for (const ring of area.rings) traceSmoothly(context, view, ring);
    context.fillStyle = css(colour, faded ? FADED_FILL : drawing.theme.hullFill);
    context.fill('evenodd');
    context.setLineDash(area.community.detached ? DASH : []);
    context.strokeStyle = css(
      colour,
      faded ? FADED_LINE : area.community.detached ? 0.9 : drawing.theme.hullLine,
    );
    context.stroke();
  }
  context.setLineDash([]);
}

/** An area stays lit with most of its members. */
export function isFaded({ members }: Area, { emphasis: { lit } }: Drawing): boolean {
  if (lit === null) return false;
  return members.filter((node) => lit[node] === 1).length * 2 <= members.length;
}

/** Through the middles of the sides, bending at the corners: the grid does not show when zoomed in. */
function traceSmoothly(context: CanvasRenderingContext2D, view: View, ring: Ring) {
  const count = ring.length - 1;
  const x = (index: number) => screenX(view, ring[index % count]![0]);
  const y = (index: number) => screenY(view, ring[index % count]![1]);
  context.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
  for (let index = 1; index <= count; index += 1)
    context.quadraticCurveTo(
      x(index),
      y(index),
      (x(index) + x(index + 1)) / 2,
      (y(index) + y(index + 1)) / 2,
    );
  context.closePath();
}
