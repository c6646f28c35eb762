import type { Identifier } from '../contract/fields.ts';
import type { Kind } from '../contract/organization.ts';
import type { Role } from '../contract/participation.ts';
import type { ProjectStatus } from '../contract/project.ts';
import type { TerritoryLevel } from '../contract/territory.ts';

/** One level of a place, as cells say it. */
export interface LevelFacts {
  code: string | null;
  name: string | null;
  level: TerritoryLevel | null;
}

/** A place as a file describes it: itself, what it lies in, and the region of both. The finest level that is filled is meant. */
export interface PlaceFacts {
  self: LevelFacts;
  parent: LevelFacts;
  region: LevelFacts;
}

/** What cells say, read and typed but not yet matched with anything; null where they are silent. */
export interface Facts {
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
    start: string | null;
    end: string | null;
  };
  /** Seat by its own code and name, created when unknown. */
  seat: PlaceFacts;
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
  /** One more place where the project acts, created when unknown. */
  scene: PlaceFacts;
  /** The territory that a row is about. */
  place: PlaceFacts;
  territory: {
    population: number | null;
    populationYear: number | null;
    latitude: number | null;
    longitude: number | null;
  };
  participation: {
    role: Role | null;
    amount: number | null;
    start: string | null;
    end: string | null;
  };
}

/** What a target is about: an organisation with its seat, a project with who pays it, the part of the one in the other, a place. */
export type Subject = 'who' | 'what' | 'part' | 'where';

/**
 * What a row of the table says, once for each organisation in it; null where it is silent. Rows repeat themselves: all that say
 * the same of their organisation share one `who`, all that say the same of their project one `what`, so that it is read, matched
 * and told once.
 */
export interface Row {
  row: number;
  who: Facts | null;
  what: Facts | null;
  part: Facts | null;
  where: Facts | null;
}

/** What rows of a file share, with the first row that says it. */
export interface Statement {
  row: number;
  facts: Facts;
}

const NONE: readonly never[] = [];
const noLevel = (): LevelFacts => ({ code: null, name: null, level: null });
const noPlace = (): PlaceFacts => ({ self: noLevel(), parent: noLevel(), region: noLevel() });

const BLANK: { [P in keyof Facts]: () => Facts[P] } = {
  programme: () => ({ name: null }),
  measure: () => ({ name: null, code: null }),
  organization: () => ({
    name: null,
    kind: null,
    legalForm: null,
    website: null,
    description: null,
    identifiers: NONE,
    aliases: NONE,
    territory: null,
    start: null,
    end: null,
  }),
  seat: noPlace,
  project: () => ({
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
  }),
  scene: noPlace,
  place: noPlace,
  territory: () => ({ population: null, populationYear: null, latitude: null, longitude: null }),
  participation: () => ({ role: null, amount: null, start: null, end: null }),
};

/** Which subject each part of the facts is about. */
const SUBJECT_OF: Record<keyof Facts, Subject> = {
  organization: 'who',
  seat: 'who',
  project: 'what',
  scene: 'what',
  programme: 'what',
  measure: 'what',
  participation: 'part',
  territory: 'where',
  place: 'where',
};

const PARTS = Object.keys(BLANK) as (keyof Facts)[];

/** Stands for every part that a statement is not about. */
const SILENCE = Object.fromEntries(
  PARTS.map((part) => [part, Object.freeze(BLANK[part]())]),
) as unknown as Facts;

/** The parts that each subject is about. */
const OWN = Object.groupBy(PARTS, (part) => SUBJECT_OF[part]);

/** Facts that still say nothing; what they are not about cannot be written. */
export const blankFacts = (subject: Subject): Facts => {
  const facts: Record<string, unknown> = { ...SILENCE };
  for (const part of OWN[subject] ?? []) facts[part] = BLANK[part]();
  return facts as unknown as Facts;
};

/** By the first word of a target's name: `organization.territory.code` is about `who`. */
export const subjectOf = (target: string): Subject => {
  const part = PARTS.find((each) => target.startsWith(`${each}.`));
  return part === undefined ? 'part' : SUBJECT_OF[part];
};

/** What accepted rows say of one subject, each once. */
export const statements = (rows: readonly Row[], subject: Subject): Statement[] => {
  const first = new Map<Facts, Statement>();
  for (const row of rows) {
    const facts = row[subject];
    if (facts !== null && !first.has(facts)) first.set(facts, { row: row.row, facts });
  }
  return [...first.values()];
};
