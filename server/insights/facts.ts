import type { Community } from '../contract/network.ts';
import { scopeKey, wholeScope, type Scope } from '../contract/scope.ts';
import type { TerritoryLevel } from '../contract/territory.ts';
import type { Graph, Masks, Network } from '../network/types.ts';
import type { Members } from './members.ts';

/** Groups of nodes that work together more than with others. */
export interface Clusters {
  /** Position in `list` of each node, -1 without partners. */
  of: Int32Array;
  list: Community[];
  /** Newman's modularity of the division, at most 1. */
  modularity: number;
}

/** All that a sentence may look at: one scope of one revision, organisations tied by Newman weights. */
export interface Facts {
  network: Network;
  masks: Masks;
  scope: Scope;
  graph: Graph;
  members: Members;
  /** Partners of each node. */
  degree: ArrayLike<number>;
  /** Shortest chains through each node, each unordered pair of others counted once. */
  betweenness: ArrayLike<number>;
  /** Connected component of each node, 0 the largest. */
  component: ArrayLike<number>;
  clusters: Clusters;
  /**
   * The same scope `anywhere`: whoever asks whether a place works with others must also see the others.
   * The same object as `graph` when nothing is thereby added.
   */
  surroundings: Graph;
}

/** The territory of a level in which an organisation sits; -1 when not known. */
export const seatWithin = (
  network: Network,
  organization: number,
  level: TerritoryLevel,
): number => {
  const seat = network.organizations.territory[organization] ?? -1;
  return seat < 0 ? -1 : (network.territories.within[level][seat] ?? -1);
};

/** The territory of a level in which each organisation of the graph sits; -1 when not known. */
export const seatsWithin = (network: Network, graph: Graph, level: TerritoryLevel): Int32Array =>
  Int32Array.from(graph.row, (row) => seatWithin(network, row, level));

/** A level describes the seats when it is known for this share of those that are known at all. */
const MOST_SEATS = 0.5;

/** The first of these levels at which most known seats of the graph's organisations lie, or null. */
export const levelOfSeats = (
  network: Network,
  graph: Graph,
  levels: readonly TerritoryLevel[],
): TerritoryLevel | null => {
  const known = graph.row.filter((row) => (network.organizations.territory[row] ?? -1) >= 0).length;
  const knownAt = (level: TerritoryLevel): number =>
    seatsWithin(network, graph, level).filter((seat) => seat >= 0).length;
  return levels.find((level) => known > 0 && knownAt(level) >= known * MOST_SEATS) ?? null;
};

/** All nodes of a graph. */
export const nodesOf = (graph: Graph): number[] => [...graph.ids.keys()];

/** Ids of the organisations behind these nodes. */
export const idsOf = (graph: Graph, nodes: Iterable<number>): string[] =>
  [...nodes].map((node) => graph.ids[node] as string);

/** The same order everywhere, whatever the language of the machine. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same scope wherever the organisations sit, whichever they are and in whatever component. */
export const anywhere = (scope: Scope): Scope => ({
  ...scope,
  territory: [],
  id: [],
  largestComponent: false,
});

/** Whether anything is filtered out, so that a sentence must say "in this selection". */
export const isPartial = (scope: Scope): boolean => scopeKey(scope) !== scopeKey(wholeScope);
