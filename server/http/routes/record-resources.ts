import { z } from 'zod';
import { organization } from '../../contract/organization.ts';
import { participation } from '../../contract/participation.ts';
import { programme, programmeMeasure } from '../../contract/programme.ts';
import { project } from '../../contract/project.ts';
import type { RecordType } from '../../contract/records.ts';
import { territory } from '../../contract/territory.ts';
import { pageQuery } from './page-query.ts';

/** A type of record as HTTP offers it. */
export interface Resource {
  type: RecordType;
  path: string;
  /** In operation ids and summaries. */
  one: string;
  many: string;
  schema: z.ZodObject;
  /** Fields that a list can be narrowed by. */
  filters: string[];
  /** Deleting it can take its participations away too. */
  cascade?: boolean;
}

/** Every type of record with its address. A new type is a new line here. */
export const RESOURCES: Resource[] = [
  {
    type: 'organizations',
    path: '/organizations',
    one: 'Organization',
    many: 'Organizations',
    schema: organization,
    filters: ['kind', 'territory'],
    cascade: true,
  },
  {
    type: 'projects',
    path: '/projects',
    one: 'Project',
    many: 'Projects',
    schema: project,
    filters: ['measure', 'programme', 'status'],
    cascade: true,
  },
  {
    type: 'participations',
    path: '/participations',
    one: 'Participation',
    many: 'Participations',
    schema: participation,
    filters: ['organization', 'project', 'role'],
  },
  {
    type: 'territories',
    path: '/territories',
    one: 'Territory',
    many: 'Territories',
    schema: territory,
    filters: ['level', 'code'],
  },
  {
    type: 'programmes',
    path: '/programmes',
    one: 'Programme',
    many: 'Programmes',
    schema: programme,
    filters: [],
  },
  {
    type: 'measures',
    path: '/programme-measures',
    one: 'ProgrammeMeasure',
    many: 'ProgrammeMeasures',
    schema: programmeMeasure,
    filters: ['programme'],
  },
];

const withoutDefault = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodNullable
    ? withoutDefault(field.unwrap() as z.ZodType)
    : field;

/** A page narrowed by fields of the record, each optional; those given come out beside `limit` and `cursor`. */
export const listQuery = ({ schema, filters }: Resource): typeof pageQuery =>
  pageQuery.extend(
    Object.fromEntries(
      filters.map((name) => [name, withoutDefault(schema.shape[name] as z.ZodType).optional()]),
    ),
  ) as unknown as typeof pageQuery;

/** What a merge patch may hold: any field, null to take it away; what is left out stays as it is. */
export const patchOf = (schema: z.ZodObject): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [
        name,
        withoutDefault(field as z.ZodType)
          .nullable()
          .optional(),
      ]),
    ),
  );
