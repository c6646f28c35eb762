import type { RecordType } from '../../contract/records.ts';

/** How a field is kept: as it is, as 0 or 1, or as JSON text. */
export type Codec = 'plain' | 'flag' | 'json';

/** A list field kept in its own table, with columns `owner` and `position` before these. A list of bare values has one column. */
export interface ListTable {
  field: string;
  table: string;
  columns: readonly string[];
  /** The items are the values of that one column, not objects. */
  bare?: true;
}

export interface Table {
  table: string;
  columns: Readonly<Record<string, Codec>>;
  lists: readonly ListTable[];
}

const provenance = { sources: 'json', fictional: 'flag' } as const;
const identifiers = (table: string): ListTable => ({
  field: 'identifiers',
  table,
  columns: ['scheme', 'value'],
});

/** Where each collection is kept. A new field is a migration and one word here; a test compares this with the contract. */
export const TABLES: Record<RecordType, Table> = {
  territories: {
    table: 'territory',
    columns: {
      id: 'plain',
      name: 'plain',
      level: 'plain',
      code: 'plain',
      population: 'plain',
      populationYear: 'plain',
      latitude: 'plain',
      longitude: 'plain',
      ...provenance,
    },
    lists: [
      { field: 'parents', table: 'territory_parent', columns: ['territory', 'start', 'end'] },
    ],
  },
  programmes: {
    table: 'programme',
    columns: {
      id: 'plain',
      name: 'plain',
      funder: 'plain',
      start: 'plain',
      end: 'plain',
      description: 'plain',
      ...provenance,
    },
    lists: [],
  },
  measures: {
    table: 'measure',
    columns: {
      id: 'plain',
      name: 'plain',
      code: 'plain',
      programme: 'plain',
      budget: 'plain',
      start: 'plain',
      end: 'plain',
      description: 'plain',
      ...provenance,
    },
    lists: [],
  },
  organizations: {
    table: 'organization',
    columns: {
      id: 'plain',
      name: 'plain',
      aliases: 'json',
      kind: 'plain',
      legalForm: 'plain',
      territory: 'plain',
      website: 'plain',
      description: 'plain',
      start: 'plain',
      end: 'plain',
      ...provenance,
    },
    lists: [identifiers('organization_identifier')],
  },
  projects: {
    table: 'project',
    columns: {
      id: 'plain',
      title: 'plain',
      acronym: 'plain',
      measure: 'plain',
      programme: 'plain',
      status: 'plain',
      start: 'plain',
      end: 'plain',
      grant: 'plain',
      cost: 'plain',
      themes: 'json',
      website: 'plain',
      description: 'plain',
      ...provenance,
    },
    lists: [
      identifiers('project_identifier'),
      { field: 'territories', table: 'project_territory', columns: ['territory'], bare: true },
    ],
  },
  participations: {
    table: 'participation',
    columns: {
      id: 'plain',
      organization: 'plain',
      project: 'plain',
      role: 'plain',
      amount: 'plain',
      start: 'plain',
      end: 'plain',
      ...provenance,
    },
    lists: [],
  },
};

/** A column that refers to another collection. */
export interface ReferenceColumn {
  type: RecordType;
  field: string;
  to: RecordType;
  table: string;
  /** Column with the id of the record that refers. */
  owner: string;
  column: string;
}

const own = (type: RecordType, field: string, to: RecordType): ReferenceColumn => ({
  type,
  field,
  to,
  table: TABLES[type].table,
  owner: 'id',
  column: field,
});
const listed = (
  type: RecordType,
  field: string,
  to: RecordType,
  table: string,
): ReferenceColumn => ({ type, field, to, table, owner: 'owner', column: 'territory' });

/** Every foreign key between records, the same references as in the contract's RECORDS. */
export const REFERENCE_COLUMNS: readonly ReferenceColumn[] = [
  listed('territories', 'parents', 'territories', 'territory_parent'),
  own('measures', 'programme', 'programmes'),
  own('organizations', 'territory', 'territories'),
  own('projects', 'measure', 'measures'),
  own('projects', 'programme', 'programmes'),
  listed('projects', 'territories', 'territories', 'project_territory'),
  own('participations', 'organization', 'organizations'),
  own('participations', 'project', 'projects'),
];
