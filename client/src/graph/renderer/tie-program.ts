import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { EdgeRectangleProgram } from 'sigma/rendering';
import type { EdgeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

/** A line program whose widths are px on screen at every zoom, while circles grow and shrink. */
function withScreenWidths(Base: EdgeProgramType): EdgeProgramType {
  return class ScreenWidthProgram extends Base {
    override render(params: RenderParams) {
      super.render({ ...params, sizeRatio: 1, minEdgeThickness: 0 });
    }
  };
}

export const createTieProgram = (): EdgeProgramType => withScreenWidths(createEdgeCurveProgram());

/** Straight lines, for software rendering: a curve costs every pixel of the box around it. */
export const createStraightTieProgram = (): EdgeProgramType =>
  withScreenWidths(EdgeRectangleProgram as EdgeProgramType);
