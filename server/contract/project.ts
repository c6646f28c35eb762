import { z } from 'zod';
import {
  euros,
  identifier,
  longText,
  name,
  optionalDate,
  provenance,
  recordId,
  webAddress,
} from './fields.ts';

export const PROJECT_STATUSES = [
  'planned',
  'running',
  'completed',
  'suspended',
  'cancelled',
] as const;
export const projectStatus = z.enum(PROJECT_STATUSES);
export type ProjectStatus = z.infer<typeof projectStatus>;

/** What organisations do together. */
export const project = z
  .object({
    id: recordId,
    title: name,
    acronym: z.string().max(100).nullable().default(null),
    identifiers: z.array(identifier).max(30).default([]),
    measure: recordId.nullable().default(null).meta({ description: 'Funding measure' }),
    programme: recordId
      .nullable()
      .default(null)
      .meta({ description: 'Funding programme, only when no measure of it is known' }),
    status: projectStatus.nullable().default(null),
    start: optionalDate,
    end: optionalDate,
    grant: euros.meta({ description: 'Public contribution, EUR' }),
    cost: euros.meta({ description: 'Total cost, EUR' }),
    themes: z.array(name).max(30).default([]),
    territories: z
      .array(recordId)
      .max(2_000)
      .default([])
      .meta({ description: 'Territories it acts in, of any level' }),
    website: webAddress.nullable().default(null),
    description: longText,
    ...provenance,
  })
  .meta({ id: 'Project' });
export type Project = z.infer<typeof project>;
