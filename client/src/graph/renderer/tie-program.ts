import { createEdgeCurveProgram } from '@sigma/edge-curve';
import type { EdgeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

/** Curves whose widths are px on screen at every zoom, while circles grow and shrink. */
export function createTieProgram(): EdgeProgramType {
  return class TieProgram extends createEdgeCurveProgram() {
    override render(params: RenderParams) {
      super.render({ ...params, sizeRatio: 1, minEdgeThickness: 0 });
    }
  };
}
