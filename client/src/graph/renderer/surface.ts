import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Drawing } from '../paint/drawing.ts';
import { radiusScale } from '../scene/size.ts';
import { nodeLook, tieLook } from './appearance.ts';
import { DiamondProgram } from './diamond-program.ts';
import type { Graphics } from './graphics.ts';
import { createStraightTieProgram, createTieProgram } from './tie-program.ts';

/** The renderer and the layers of ours between its own. */
export interface Surface {
  renderer: Sigma;
  /** Under the ties. */
  areas: HTMLCanvasElement;
  /** Over the ties, under the circles. */
  lifted: HTMLCanvasElement;
  /** Over the circles. */
  marks: HTMLCanvasElement;
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
      edgeProgramClasses: { tie: soft ? createStraightTieProgram() : createTieProgram() },
      defaultEdgeType: 'tie',
      nodeReducer: (_, { index }) => (sight.drawing ? nodeLook(sight.drawing, Number(index)) : {}),
      edgeReducer: (_, { index }) =>
        sight.drawing ? tieLook(sight.drawing, Number(index), window.devicePixelRatio) : {},
    });
    return {
      renderer,
      areas: renderer.createCanvas('areas', { beforeLayer: 'edges' }),
      lifted: renderer.createCanvas('lifted', { beforeLayer: 'nodes' }),
      marks: renderer.createCanvas('marks', { beforeLayer: 'mouse' }),
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
