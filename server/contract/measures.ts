import { z } from 'zod';
import { text } from './fields.ts';
import { PROJECTIONS } from './network.ts';

/** What a measure is about: the headings under which a page lists it. */
export const MEASURE_CATEGORIES = [
  'position',
  'groups',
  'cohesion',
  'brokerage',
  'two-mode',
  'chance',
] as const;
export const measureCategory = z.enum(MEASURE_CATEGORIES);
export type MeasureCategory = z.infer<typeof measureCategory>;

/**
 * How to show a figure: `count` whole; `share` 0 to 1, told as a percentage; `index` a figure between two fixed ends; `number` any other;
 * `flag` 0 or 1; `id` of a record; `group` an id or number of a group; `text` as it stands.
 */
export const FIGURE_FORMATS = [
  'count',
  'share',
  'index',
  'number',
  'flag',
  'id',
  'group',
  'text',
] as const;
export const figure = z
  .object({ title: text, format: z.enum(FIGURE_FORMATS) })
  .meta({ id: 'MeasureFigure' });
export type Figure = z.infer<typeof figure>;

/** A measure as the registry lists it; `parameters` is JSON Schema, from which forms are built. */
export const measureDescription = z
  .object({
    id: z.string(),
    title: text,
    describes: text.meta({ description: 'One plain sentence for a planner' }),
    caveat: text.meta({ description: 'What the number does not say' }),
    category: measureCategory,
    definition: z.string().meta({ description: 'Formula and conventions' }),
    reference: z.string().meta({ description: 'Paper or standard' }),
    complexity: z.string(),
    of: z.enum(['nodes', 'ties', 'groups', 'network']),
    range: z.string(),
    projections: z.array(z.enum(PROJECTIONS)),
    columns: z
      .record(z.string(), figure)
      .meta({ description: 'What each column of the result holds, in the order of the result' }),
    summary: z.record(z.string(), figure).meta({ description: 'What each total holds' }),
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
