import { z } from 'zod';
import { name, optionalDate, provenance, recordId } from './fields.ts';

/** From the smallest to the largest. */
export const TERRITORY_LEVELS = ['municipality', 'area', 'province', 'region'] as const;
export const territoryLevel = z.enum(TERRITORY_LEVELS);
export type TerritoryLevel = z.infer<typeof territoryLevel>;

/** "Lies in", from `start` (included) to `end` (excluded); null means open. */
export const containment = z.object({
  territory: recordId,
  start: optionalDate,
  end: optionalDate,
});

/**
 * A place of a level. A municipality may lie in a province and in an area at once, and an area may cross
 * a provincial border, so a territory has several parents, each with its validity.
 */
export const territory = z
  .object({
    id: recordId,
    name,
    level: territoryLevel,
    code: z
      .string()
      .max(50)
      .nullable()
      .default(null)
      .meta({ description: 'Official code (ISTAT), as text' }),
    parents: z.array(containment).max(50).default([]),
    population: z.int().min(0).nullable().default(null),
    populationYear: z.int().min(1800).max(2200).nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    ...provenance,
  })
  .meta({ id: 'Territory' });
export type Territory = z.infer<typeof territory>;
