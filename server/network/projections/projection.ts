import type { Weight } from '../../contract/network.ts';
import type { TerritoryLevel } from '../../contract/territory.ts';
import type { Incidence } from '../incidence.ts';
import type { Graph, Network } from '../types.ts';

export interface ProjectionOptions {
  weight: Weight;
  /** Level of the nodes of the `territories` projection. */
  level: TerritoryLevel;
}

/** One way of seeing the two-mode network as a graph: one file, one line in the registry (`index.ts`). */
export type BuildProjection = (
  network: Network,
  incidence: Incidence,
  options: ProjectionOptions,
) => Graph;
