import type { Projection, Weight } from '../contract/network.ts';
import type { TerritoryLevel } from '../contract/territory.ts';

/** Compressed sparse rows: row `i` is `items[offsets[i]] .. items[offsets[i + 1] - 1]`; `offsets` has one entry more than there are rows. */
export interface Csr {
  offsets: Uint32Array;
  items: Uint32Array;
}

/** No date: every period contains it. Days count from 1970-01-01. */
export const NO_START = -0x8000_0000;
export const NO_END = 0x7fff_ffff;

/**
 * The whole dataset as columns. A position in `organizations`, `projects`, ... is called an index; -1 means none.
 * Enumerations are positions in the contract's lists (KINDS, ROLES, PROJECT_STATUSES, TERRITORY_LEVELS).
 */
export interface Network {
  revision: number;
  organizations: {
    id: string[];
    label: string[];
    kind: Uint8Array;
    /** Seat. */
    territory: Int32Array;
    fictional: Uint8Array;
  };
  projects: {
    id: string[];
    label: string[];
    measure: Int32Array;
    /** Of the measure when there is one. */
    programme: Int32Array;
    /** -1 when not known. */
    status: Int8Array;
    start: Int32Array;
    end: Int32Array;
    themes: Csr;
    territories: Csr;
  };
  participations: {
    id: string[];
    organization: Uint32Array;
    project: Uint32Array;
    role: Uint8Array;
    start: Int32Array;
    end: Int32Array;
  };
  /** Participation indexes of each organisation, of each project. */
  byOrganization: Csr;
  byProject: Csr;
  programmes: { id: string[]; label: string[] };
  measures: { id: string[]; label: string[]; code: (string | null)[]; programme: Int32Array };
  themes: string[];
  territories: {
    id: string[];
    label: string[];
    level: Uint8Array;
    latitude: Float64Array;
    longitude: Float64Array;
    /** The territory of each level that contains it (itself at its own level) on the network's day. */
    within: Record<TerritoryLevel, Int32Array>;
  };
  index: Record<
    'organizations' | 'projects' | 'territories' | 'measures' | 'programmes',
    Map<string, number>
  >;
}

/** Which rows of the network a scope takes in, 1 or 0. A participation counts only when its two ends do too. */
export interface Masks {
  organizations: Uint8Array;
  projects: Uint8Array;
  participations: Uint8Array;
}

/** A partition of nodes: `of[node]` is a position in `ids` and `labels`, -1 for none. */
export interface Grouping {
  ids: string[];
  labels: string[];
  of: Int32Array;
}

export const NODE_TYPES = ['organization', 'project', 'territory'] as const;

/**
 * A projection of the network within a scope: undirected, no loops, each tie present at both ends.
 * The tie of node `i` at position `p` (`offsets[i] <= p < offsets[i+1]`) leads to `targets[p]`. The four columns of ties are found when
 * first read (`ties.ts`). Plain data otherwise: it can be sent to a worker.
 */
export interface Graph {
  projection: Projection;
  weight: Weight;
  n: number;
  /** Record ids. */
  ids: string[];
  /** Position in NODE_TYPES. */
  type: Uint8Array;
  /** Index in the network's column of that type. */
  row: Uint32Array;
  offsets: Uint32Array;
  /** Sorted within each node. */
  targets: Uint32Array;
  weights: Float64Array;
  /** Projects shared by the two ends (organisations), shared organisations (projects), projects in common (territories), 1 (bipartite). */
  shared: Uint32Array;
  /** Distinct projects of each node within the scope (participants for a project). */
  projects: Uint32Array;
  /** The two-mode incidence behind it: the nodes of each event (projects for organisations), for measures that need it. */
  events: Csr;
  /**
   * Two nodes are tied exactly when they share an event, so that what asks only who is tied can be computed on `events`. Not so in the
   * two-mode network, nor when light ties have been left out.
   */
  tiedByEvents: boolean;
  /** Partitions that measures may ask for by key: `kind`, `programme`, `measure`, `territory:<level>`. */
  groups: Record<string, Grouping>;
}
