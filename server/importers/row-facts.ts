import type { Identifier } from '../contract/fields.ts';
import type { Kind } from '../contract/organization.ts';
import type { Role } from '../contract/participation.ts';
import type { ProjectStatus } from '../contract/project.ts';
import type { TerritoryLevel } from '../contract/territory.ts';

/** A place as a file describes it. */
export interface PlaceFacts {
  code: string | null;
  name: string | null;
  level: TerritoryLevel | null;
}

/** What one row says, read and typed but not yet matched with anything; null where it is silent. */
export interface RowFacts {
  row: number;
  programme: { name: string | null };
  measure: { name: string | null; code: string | null };
  organization: {
    name: string | null;
    kind: Kind | null;
    legalForm: string | null;
    website: string | null;
    description: string | null;
    identifiers: readonly Identifier[];
    aliases: readonly string[];
    /** Name or code of a territory that must be known already. */
    territory: string | null;
  };
  /** Seat by its own code and name, created when unknown. */
  seat: PlaceFacts;
  seatParent: PlaceFacts;
  project: {
    title: string | null;
    acronym: string | null;
    status: ProjectStatus | null;
    start: string | null;
    end: string | null;
    grant: number | null;
    cost: number | null;
    website: string | null;
    description: string | null;
    identifiers: readonly Identifier[];
    themes: readonly string[];
    /** Names or codes of territories that must be known already. */
    territories: readonly string[];
  };
  participation: {
    role: Role | null;
    amount: number | null;
    start: string | null;
    end: string | null;
  };
}

/** Most lists of most rows are empty: one stands for all of them. */
const NONE: readonly never[] = [];

const noPlace = (): PlaceFacts => ({ code: null, name: null, level: null });

export const emptyFacts = (row: number): RowFacts => ({
  row,
  programme: { name: null },
  measure: { name: null, code: null },
  organization: {
    name: null,
    kind: null,
    legalForm: null,
    website: null,
    description: null,
    identifiers: NONE,
    aliases: NONE,
    territory: null,
  },
  seat: noPlace(),
  seatParent: noPlace(),
  project: {
    title: null,
    acronym: null,
    status: null,
    start: null,
    end: null,
    grant: null,
    cost: null,
    website: null,
    description: null,
    identifiers: NONE,
    themes: NONE,
    territories: NONE,
  },
  participation: { role: null, amount: null, start: null, end: null },
});
