import type { z } from 'zod';
import { organization, type Organization } from './organization.ts';
import { participation, type Participation } from './participation.ts';
import { programme, programmeMeasure, type Programme, type ProgrammeMeasure } from './programme.ts';
import { project, type Project } from './project.ts';
import { territory, type Territory } from './territory.ts';

/** The records of a dataset, by collection. */
export interface RecordOf {
  territories: Territory;
  programmes: Programme;
  measures: ProgrammeMeasure;
  organizations: Organization;
  projects: Project;
  participations: Participation;
}
export type RecordType = keyof RecordOf;
export type AnyRecord = RecordOf[RecordType];

/** A mention of another record: which collection, which id, in which field. */
export interface Reference {
  type: RecordType;
  id: string;
  field: string;
}

interface RecordSpec<T extends RecordType> {
  schema: z.ZodType<RecordOf[T]>;
  /** Other records that must exist for this one to stand. */
  references: (record: RecordOf[T]) => Reference[];
}

const optional = (type: RecordType, field: string, id: string | null): Reference[] =>
  id === null ? [] : [{ type, id, field }];

/** Every collection, in an order in which each refers only to those before it (and to itself). A new kind of record is a new line here. */
export const RECORDS: { [T in RecordType]: RecordSpec<T> } = {
  territories: {
    schema: territory,
    references: (record) =>
      record.parents.map((parent) => ({
        type: 'territories',
        id: parent.territory,
        field: 'parents',
      })),
  },
  programmes: { schema: programme, references: () => [] },
  measures: {
    schema: programmeMeasure,
    references: (record) => optional('programmes', 'programme', record.programme),
  },
  organizations: {
    schema: organization,
    references: (record) => optional('territories', 'territory', record.territory),
  },
  projects: {
    schema: project,
    references: (record) => [
      ...optional('measures', 'measure', record.measure),
      ...optional('programmes', 'programme', record.programme),
      ...record.territories.map((id): Reference => ({
        type: 'territories',
        id,
        field: 'territories',
      })),
    ],
  },
  participations: {
    schema: participation,
    references: (record) => [
      { type: 'organizations', id: record.organization, field: 'organization' },
      { type: 'projects', id: record.project, field: 'project' },
    ],
  },
};

export const RECORD_TYPES = Object.keys(RECORDS) as RecordType[];

/** A value for each collection. */
export const perType = <V>(valueOf: (type: RecordType) => V): Record<RecordType, V> =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, valueOf(type)])) as Record<RecordType, V>;
