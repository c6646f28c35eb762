import { z } from 'zod';
import { date, recordId } from './fields.ts';
import { kind } from './organization.ts';
import { role } from './participation.ts';
import { projectStatus } from './project.ts';

/** A query parameter that may repeat: `?kind=company&kind=health`. */
const many = <S extends z.ZodType>(item: S) =>
  z
    .union([item, z.array(item)])
    .transform((value) =>
      Array.isArray(value) ? (value as z.output<S>[]) : [value as z.output<S>],
    )
    .default([]);

/**
 * Which part of the network is looked at. Within a parameter any value suffices (or), between parameters all must hold (and).
 * Programme, measure, theme, status and period choose projects; role chooses participations; kind, territory
 * (of the seat, at any level) and id choose organisations; `minWeight` and `largestComponent` act on the projection.
 */
export const scope = z.object({
  programme: many(recordId),
  measure: many(recordId),
  theme: many(z.string().max(400)),
  status: many(projectStatus),
  role: many(role),
  kind: many(kind),
  territory: many(recordId),
  id: many(recordId),
  from: date
    .nullable()
    .default(null)
    .meta({ description: 'Projects that run on or after this date' }),
  to: date
    .nullable()
    .default(null)
    .meta({ description: 'Projects that run on or before this date' }),
  minWeight: z.coerce
    .number()
    .min(0)
    .default(0)
    .meta({ description: 'Ties lighter than this are left out' }),
  largestComponent: z
    .stringbool()
    .default(false)
    .meta({ description: 'Only the largest connected component' }),
});
export type Scope = z.output<typeof scope>;

/** Everything. */
export const wholeScope: Scope = scope.parse({});

/** One text for one scope, whatever the order of its values: the key of caches. */
export const scopeKey = (value: Scope): string =>
  JSON.stringify(
    Object.entries(value)
      .filter(
        ([, part]) =>
          !(
            part === null ||
            part === false ||
            part === 0 ||
            (Array.isArray(part) && part.length === 0)
          ),
      )
      .map(([field, part]) => [
        field,
        Array.isArray(part) ? [...new Set<string>(part)].toSorted() : part,
      ])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

/** What a planner can choose from, with how many organisations each choice has. */
const option = z.object({ id: z.string(), label: z.string(), organizations: z.int() });
export const facets = z
  .object({
    revision: z.int(),
    programmes: z.array(option),
    measures: z.array(option.extend({ programme: recordId, code: z.string().nullable() })),
    kinds: z.array(option),
    roles: z.array(option),
    statuses: z.array(option),
    themes: z.array(option),
    regions: z.array(option),
    provinces: z.array(option),
    areas: z.array(option),
    period: z.object({ from: date.nullable(), to: date.nullable() }),
  })
  .meta({ id: 'Facets' });
export type Facets = z.infer<typeof facets>;
