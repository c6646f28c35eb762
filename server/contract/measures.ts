import { z } from 'zod';
import { text } from './fields.ts';
import { PROJECTIONS } from './network.ts';

/** A measure as the registry lists it; `parameters` is JSON Schema, from which forms are built. */
export const measureDescription = z
  .object({
    id: z.string(),
    title: text,
    describes: text.meta({ description: 'One plain sentence for a planner' }),
    definition: z.string().meta({ description: 'Formula and conventions' }),
    reference: z.string().meta({ description: 'Paper or standard' }),
    complexity: z.string(),
    of: z.enum(['nodes', 'ties', 'groups', 'network']),
    range: z.string(),
    projections: z.array(z.enum(PROJECTIONS)),
    parameters: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'MeasureDescription' });
export type MeasureDescription = z.infer<typeof measureDescription>;

const cell = z.union([z.number(), z.string(), z.null()]);

export const measureResult = z
  .object({
    measure: z.string(),
    revision: z.int(),
    projection: z.enum(PROJECTIONS),
    parameters: z.record(z.string(), z.unknown()),
    columns: z
      .record(z.string(), z.array(cell))
      .meta({ description: 'Columns of equal length; `id` first, then `value`' }),
    summary: z.record(z.string(), cell),
  })
  .meta({ id: 'MeasureResult' });
export type MeasureResult = z.infer<typeof measureResult>;
