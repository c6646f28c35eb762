import type { Box } from './box.ts';
import type { DiscIndex } from './disc-index.ts';
import type { ShoreIndex } from './shore-index.ts';

/** A node and the room its name takes, px. */
export interface NameRequest {
  node: number;
  width: number;
  height: number;
  /** Free px between circle and name, rings included. */
  gap: number;
  /** Evidence or selection: named whatever it costs. */
  strong: boolean;
  /** May stand far off, on a thin line. */
  far: boolean;
  community: number;
}

export interface PlacedName {
  node: number;
  box: Box;
  strong: boolean;
  /** From the circle to the name, px; null when the name stands beside its circle. */
  leader: [[number, number], [number, number]] | null;
}

export interface NameSurroundings {
  discs: DiscIndex;
  shores: ShoreIndex;
  stage: Box;
  /** Names already placed, areas' names, what floats over the stage. */
  taken: readonly Box[];
}
