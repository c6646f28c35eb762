import { nodeColour } from '../renderer/node-colour.ts';
import { css } from '../renderer/theme.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import { tieBend } from '../renderer/bend.ts';
import { tieWidth } from '../scene/size.ts';
import type { Drawing } from './drawing.ts';

const LIFTED_ALPHA = 0.78;
const LIFTED_WIDTH = 1.25;

/** Over the other ties and under the circles: the ties of the selected node and of the one pointed at, in the partner's hue. */
export function paintLifted(context: CanvasRenderingContext2D, view: View, drawing: Drawing) {
  context.lineCap = 'round';
  const { pointed, listed, cursor } = drawing.attention;
  const nodes = new Set([drawing.emphasis.selected, pointed, listed, cursor]);
  nodes.delete(-1);
  for (const node of nodes) paintTiesOf(node, context, view, drawing);
}

function paintTiesOf(
  node: number,
  context: CanvasRenderingContext2D,
  view: View,
  { scene, places, theme, emphasis }: Drawing,
) {
  const { start, other, tie } = scene.adjacency;
  for (let slot = start[node]!; slot < start[node + 1]!; slot += 1) {
    const partner = other[slot]!;
    if (emphasis.lit && (!emphasis.lit[partner] || !emphasis.lit[node])) continue;
    const which = tie[slot]!;
    const [a, b] = [scene.source[which]!, scene.target[which]!];
    const [ax, ay] = [screenX(view, places.x[a]!), screenY(view, places.y[a]!)];
    const [bx, by] = [screenX(view, places.x[b]!), screenY(view, places.y[b]!)];
    const bend = tieBend(scene, which);
    context.beginPath();
    context.moveTo(ax, ay);
    context.quadraticCurveTo(
      (ax + bx) / 2 + (by - ay) * bend,
      (ay + by) / 2 - (bx - ax) * bend,
      bx,
      by,
    );
    context.strokeStyle = css(nodeColour(theme, scene, partner), LIFTED_ALPHA);
    context.lineWidth = tieWidth(scene.picture.edges.weight[which]!) * LIFTED_WIDTH;
    context.stroke();
  }
}
