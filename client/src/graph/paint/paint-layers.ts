import type { Surface } from '../renderer/surface.ts';
import type { View } from '../renderer/view.ts';
import { beginLayer } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { paintAreas } from './paint-areas.ts';
import { paintLabels } from './paint-labels.ts';
import { paintLifted } from './paint-lifted.ts';
import { paintMarks } from './paint-marks.ts';

const PAINTERS = {
  areas: [paintAreas],
  lifted: [paintLifted],
  marks: [paintMarks, paintLabels],
} as const;

/** Everything the renderer does not draw itself, layer by layer. */
export function paintLayers(surface: Surface, view: View, drawing: Drawing) {
  for (const layer of ['areas', 'lifted', 'marks'] as const) {
    const context = beginLayer(surface[layer], view, window.devicePixelRatio);
    if (context) for (const paint of PAINTERS[layer]) paint(context, view, drawing);
  }
}
