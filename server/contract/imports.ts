import { z } from 'zod';

export const SHAPES = ['participations'] as const;

/**
 * Where a cell goes: `organization.name`, `organization.id.<scheme>`, `organization.territory.code`, ...
 * The list of targets is in the importers' registry; a name that is not there is answered with the nearest ones.
 */
const target = z.string().min(1).max(200);

/** How a file is read; whatever is absent is detected, and comes back filled in. */
export const mapping = z
  .object({
    shape: z.enum(SHAPES).default('participations'),
    headerRow: z.int().min(1).max(1_000).optional(),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    columns: z
      .record(z.string(), z.union([target, z.array(target).min(1)]))
      .meta({ description: 'Column heading -> target, or several targets' }),
    values: z
      .record(target, z.record(z.string(), z.string()))
      .default({})
      .meta({ description: 'Target -> (cell as written -> value of the contract)' }),
    constants: z
      .record(target, z.string())
      .default({})
      .meta({ description: 'Target -> the same value for every row' }),
    dateFormat: z
      .enum(['iso', 'dmy', 'mdy'])
      .optional()
      .meta({ description: 'Order of day and month in dates such as 03/04/2021; default dmy' }),
    missing: z
      .array(z.string())
      .default([])
      .meta({ description: 'Cells that mean "nothing": n.d., -, ukjent' }),
    fictional: z.boolean().default(false),
    source: z
      .object({ url: z.url().nullable().default(null), title: z.string().nullable().default(null) })
      .nullable()
      .default(null)
      .meta({ description: 'Where the file comes from, kept with every record' }),
  })
  .strict()
  .meta({ id: 'Mapping' });
export type Mapping = z.output<typeof mapping>;

export const rowProblem = z.object({
  row: z
    .int()
    .min(1)
    .meta({ description: 'Line of the table, the header counted; 1 is the first' }),
  column: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
  severity: z
    .enum(['error', 'warning'])
    .meta({ description: 'An error rejects its row, a warning does not' }),
  value: z.string().nullable(),
});
export type RowProblem = z.infer<typeof rowProblem>;

const counts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});

const recordCounts = z.object({ created: z.int(), updated: z.int(), unchanged: z.int() });

/** What an import would do; nothing is written yet. Rows = created + updated + unchanged + rejected. */
export const importPreview = z
  .object({
    id: z.string(),
    fileName: z.string(),
    revision: z.int().meta({ description: 'The revision it was compared with' }),
    mapping,
    counts,
    records: z.record(z.string(), recordCounts).meta({ description: 'The same by collection' }),
    problems: z.array(rowProblem),
    duplicates: z.array(
      z.object({
        incoming: z.string(),
        existing: z.string(),
        score: z.number(),
        reasons: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreview>;

export const commitResult = z.object({
  revision: z.int(),
  changed: z
    .boolean()
    .meta({ description: 'False when the file brought nothing new: no revision is made' }),
});
