import type { TerritoryLevel } from '../contract/territory.ts';
import type { Graph, Network } from '../network/types.ts';
import { seatsWithin } from './facts.ts';

/** Ties of the organisations that sit in one territory. */
export interface TerritoryTies {
  /** Index in the network. */
  territory: number;
  /** Ties with organisations of another territory of the level. */
  outside: number;
  /** Ties with organisations whose seat is not known at this level. */
  unknown: number;
}

/** One entry for each territory of the level where an organisation of the graph sits. O(ties). */
export const tiesOfTerritories = (
  network: Network,
  graph: Graph,
  level: TerritoryLevel,
): TerritoryTies[] => {
  const at = seatsWithin(network, graph, level);
  const found = new Map<number, TerritoryTies>();
  for (let i = 0; i < graph.n; i++) {
    const territory = at[i] as number;
    if (territory < 0) continue;
    const ties = found.get(territory) ?? { territory, outside: 0, unknown: 0 };
    found.set(territory, ties);
    for (let p = graph.offsets[i] as number; p < (graph.offsets[i + 1] as number); p++) {
      const other = at[graph.targets[p] as number] as number;
      if (other < 0) ties.unknown++;
      else if (other !== territory) ties.outside++;
    }
  }
  return [...found.values()];
};
