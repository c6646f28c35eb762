import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Drawing } from '../paint/drawing.ts';
import { radiusScale } from '../scene/size.ts';
import { nodeLook, tieLook } from './appearance.ts';
import { DiamondProgram } from './diamond-program.ts';
import type { Graphics } from './graphics.ts';
import { createTieProgram } from './tie-program.ts';

/** A canvas of ours; with software rendering it is kept in main memory, where drawing on it costs half. */
export interface Layer {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D | null;
}

/** The renderer and the layers of ours between its own. */
export interface Surface {
  renderer: Sigma;
  /** Under the ties. */
  areas: Layer;
  /** Over the ties, under the circles. */
  lifted: Layer;
  /** Over the circles. */
  marks: Layer;
}

/** What the renderer asks when it draws: the drawing of the moment and its scale at rest (px per stage unit). */
export interface Sight {
  drawing: Drawing | null;
  restScale: number;
}

const LARGEST_ZOOM = 14;
const SMALLEST_ZOOM = 0.4;

/** @throws when WebGL is refused; the host is then left as it was. */
export function createSurface(
  host: HTMLElement,
  sight: Sight,
  graphics: Graphics,
  motion: boolean,
): Surface {
  const soft = graphics === 'software';
  try {
    const renderer = new Sigma(new UndirectedGraph(), host, {
      allowInvalidContainer: true,
      autoRescale: true,
      stagePadding: 0,
      zIndex: true,
      renderLabels: false,
      renderEdgeLabels: false,
      defaultDrawNodeHover: () => undefined,
      enableCameraRotation: false,
      hideEdgesOnMove: soft,
      inertiaDuration: motion ? 200 : 0,
      zoomDuration: motion ? 200 : 0,
      doubleClickZoomingDuration: motion ? 200 : 0,
      minCameraRatio: 1 / LARGEST_ZOOM,
      maxCameraRatio: 1 / SMALLEST_ZOOM,
      zoomToSizeRatioFunction: (ratio) => 1 / radiusScale(sight.restScale / ratio),
      nodeProgramClasses: { circle: circleProgram(), diamond: DiamondProgram },
      nodeHoverProgramClasses: {},
      edgeProgramClasses: { tie: createTieProgram() },
      defaultEdgeType: 'tie',
      nodeReducer: (_, data) =>
        sight.drawing ? { ...data, ...nodeLook(sight.drawing, Number(data['index'])) } : data,
      edgeReducer: (_, data) =>
        sight.drawing
          ? { ...data, ...tieLook(sight.drawing, Number(data['index']), window.devicePixelRatio) }
          : data,
    });
    const layer = (id: string, beforeLayer: string): Layer => {
      // The renderer sizes its elements when the stage changes: until then a layer fills the host by itself.
      const style = { width: '100%', height: '100%' };
      const canvas = renderer.createCanvas(id, { beforeLayer, style });
      return { canvas, context: canvas.getContext('2d', { willReadFrequently: soft }) };
    };
    return {
      renderer,
      areas: layer('areas', 'edges'),
      lifted: layer('lifted', 'nodes'),
      marks: layer('marks', 'mouse'),
    };
  } catch (cause) {
    host.replaceChildren();
    throw new Error('The picture needs WebGL, which this browser refused', { cause });
  }
}

const circleProgram = () =>
  createNodeBorderProgram({
    borders: [
      {
        color: { attribute: 'rimColor' },
        size: { attribute: 'rim', defaultValue: 2, mode: 'pixels' },
      },
      { color: { attribute: 'color' }, size: { fill: true } },
    ],
  });
