import type { Box } from '../labels/box.ts';
import { nameFont } from '../labels/faces.ts';
import { BADGE } from '../labels/plan-areas.ts';
import type { AreaLabel, NameLabel } from '../labels/plan.ts';
import { css } from '../renderer/theme.ts';
import type { Colour, Theme } from '../renderer/theme.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import { disc } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { isFaded } from './paint-areas.ts';

const HALO = 3.6;
const HALO_ALPHA = 0.94;
const FADED = 0.72;
const BADGE_RADIUS = 9.5;
const PLATE_RADIUS = 4;

type Paint = (context: CanvasRenderingContext2D, view: View, drawing: Drawing) => void;

/** Names over everything else: areas, then organisations, the selection and what attention is on last. */
export const paintLabels: Paint = (context, view, drawing) => {
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  const { pointed, listed, cursor } = drawing.attention;
  const told = new Set([pointed, listed, cursor]);
  const names = drawing.plan.names.filter(
    ({ node, style }) => style !== 'plain' || !told.has(node),
  );
  for (const label of drawing.plan.areas) paintArea(label, context, view, drawing);
  for (const label of names) paintLeader(label, context, view, drawing);
  for (const label of names) paintName(label, context, view, drawing);
  if (drawing.tag) paintName(drawing.tag, context, view, drawing);
};

function paintArea(
  label: AreaLabel,
  context: CanvasRenderingContext2D,
  view: View,
  drawing: Drawing,
) {
  const { theme, sizes } = drawing;
  const left = screenX(view, label.anchor[0]) + label.box.x0;
  const top = screenY(view, label.anchor[1]) + label.box.y0;
  const area = drawing.areas.find(({ community }) => community.index === label.community);
  context.globalAlpha = area && isFaded(area, drawing) ? FADED : 1;
  if (label.letter !== null) {
    disc(context, left + BADGE_RADIUS, top + 10, BADGE_RADIUS + 1);
    context.fillStyle = css(theme.paper);
    context.fill();
    disc(context, left + BADGE_RADIUS, top + 10, BADGE_RADIUS - 1);
    context.fillStyle = css(theme.hues[label.hue]!);
    context.fill();
    context.font = `700 12px ${theme.family}`;
    context.textAlign = 'center';
    context.fillStyle = css(theme.ons[label.hue]!);
    context.fillText(label.letter, left + BADGE_RADIUS, top + 14.3);
  }
  const textLeft = left + (label.letter === null ? 0 : BADGE);
  context.textAlign = 'left';
  context.font = `600 ${sizes.title}px ${theme.family}`;
  write(context, label.title, textLeft, top + 15, theme.texts[label.hue]!, theme.halo);
  context.font = `400 ${sizes.note}px ${theme.family}`;
  write(context, label.subtitle, textLeft, top + 32, theme.ink2, theme.halo);
  context.globalAlpha = 1;
}

function paintLeader(
  label: NameLabel,
  context: CanvasRenderingContext2D,
  view: View,
  { places, theme }: Drawing,
) {
  if (label.leader === null) return;
  const x = screenX(view, places.x[label.node]!);
  const y = screenY(view, places.y[label.node]!);
  const [[ax, ay], [bx, by]] = label.leader;
  context.beginPath();
  context.moveTo(x + ax, y + ay);
  context.lineTo(x + bx, y + by);
  context.lineWidth = 3.2;
  context.strokeStyle = css(theme.halo, 0.9);
  context.stroke();
  context.lineWidth = 1;
  context.strokeStyle = css(theme.ink);
  context.stroke();
}

function paintName(
  label: NameLabel,
  context: CanvasRenderingContext2D,
  view: View,
  drawing: Drawing,
) {
  const { scene, places, theme, sizes } = drawing;
  const left = screenX(view, places.x[label.node]!) + label.box.x0;
  const top = screenY(view, places.y[label.node]!) + label.box.y0;
  context.font = nameFont(scene.picture.nodes.type[label.node]!, label.style, sizes, theme.family);
  if (label.style === 'plate' || label.style === 'tag') {
    const blue = label.style === 'plate';
    paintPlate(label.box, left, top, context, blue ? theme.blue : theme.paper, theme);
    context.textAlign = 'center';
    context.fillStyle = css(blue ? theme.onBlue : theme.ink);
    const middle = (label.box.x1 - label.box.x0) / 2;
    context.fillText(label.text, left + middle, top + 13 + sizes.strong * 0.34);
    return;
  }
  const size = label.style === 'strong' ? sizes.strong : sizes.note;
  context.textAlign = 'left';
  write(context, label.text, left + 1, top + size, theme.ink, theme.halo);
}

function paintPlate(
  box: Box,
  left: number,
  top: number,
  context: CanvasRenderingContext2D,
  fill: Colour,
  theme: Theme,
) {
  context.beginPath();
  context.roundRect(left, top, box.x1 - box.x0, box.y1 - box.y0, PLATE_RADIUS);
  context.lineWidth = 4;
  context.strokeStyle = css(theme.paper);
  context.stroke();
  context.fillStyle = css(fill);
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = css(fill === theme.blue ? theme.blue : theme.edge);
  context.stroke();
}

/** Text with a halo, so that it reads over ties and areas. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: Colour,
  halo: Colour,
) {
  context.lineWidth = HALO;
  context.strokeStyle = css(halo, HALO_ALPHA);
  context.strokeText(text, x, y);
  context.fillStyle = css(colour);
  context.fillText(text, x, y);
}
