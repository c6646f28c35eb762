import type { Graph } from '../../network/types.ts';

/** What a picture is laid out from; columns run along the graph's nodes. */
export interface LayoutInput {
  graph: Graph;
  /** Radius of each circle, px at 1×. */
  radius: Float64Array;
  /** -1 without ties. */
  community: Int32Array;
  /** Where it lies on a map, any unit, x to the east and y to the north; NaN when not known. */
  anchorX: Float64Array;
  anchorY: Float64Array;
  /** Where an earlier picture had it, px; NaN for newcomers; null for a first picture. */
  previousX: Float64Array | null;
  previousY: Float64Array | null;
  seed: number;
}

/** Positions in px at 1× on a stage about 960 × 640, centred on 0, y up. Circles stay 3 px apart. */
export interface Layout {
  x: Float64Array;
  y: Float64Array;
}
