import { z } from 'zod';
import { text } from './fields.ts';

/** What a row stands for; `dataset` is our own tables, one a sheet. */
export const SHAPES = [
  'participations',
  'projects',
  'organizations',
  'territories',
  'dataset',
] as const;
export type Shape = (typeof SHAPES)[number];

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1253',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Where a cell goes: `organization.name`, `organization.id.<scheme>`, `organization.territory.code`, ...
 * The list of targets is in the importers' registry; a name that is not there is answered with the nearest ones.
 */
const target = z.string().min(1).max(200);

/** How a file is read; whatever is absent is detected, and comes back filled in. */
export const mapping = z
  .object({
    shape: z
      .enum(SHAPES)
      .optional()
      .meta({ description: 'What a row stands for; `participations` when `columns` are given' }),
    sheet: z.string().max(200).optional().meta({ description: 'Of a workbook: which one' }),
    headerRow: z.int().min(0).max(1_000).optional().meta({
      description: '0: there is no header, and columns go by their letters',
    }),
    headerRows: z.int().min(1).max(5).optional().meta({
      description: 'Over how many rows the header goes, from `headerRow` on; 1 unless said',
    }),
    lastRow: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Last row that is data: totals and notes below are left out' }),
    crossed: z.array(z.string()).max(2_000).optional().meta({
      description:
        'Headings that are projects (or organisations, where the rows are projects): each mark below them becomes a row',
    }),
    encoding: z.enum(ENCODINGS).optional(),
    delimiter: z.string().min(1).max(3).optional(),
    columns: z
      .record(z.string(), z.union([target, z.array(target)]))
      .default({})
      .meta({ description: 'Column heading -> target, or several targets; [] leaves it out' }),
    split: z
      .record(z.string(), z.string().min(1).max(20))
      .default({})
      .meta({ description: 'Column heading -> what parts the several values in its cells' }),
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
  suggestions: z
    .array(z.string())
    .default([])
    .meta({ description: 'Values that would do instead, the likeliest first' }),
});
export type RowProblem = z.infer<typeof rowProblem>;

/** What was understood of one column, in the order of the file. */
export const columnGuess = z.object({
  column: z.string(),
  /** Null: left out. */
  target: z.union([z.string(), z.array(z.string())]).nullable(),
  origin: z.enum(['given', 'kept', 'heading', 'values', 'none']).meta({
    description: 'Said by the mapping, by a kept one, or guessed from heading or values',
  }),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
  samples: z.array(z.string()).meta({ description: 'Up to three different filled cells' }),
  alternatives: z.array(z.string()).meta({ description: 'Other targets it might be' }),
  split: z
    .object({
      separator: z.string(),
      /** Rows whose cell would be parted. */
      rows: z.int(),
      samples: z.array(z.object({ cell: z.string(), parts: z.array(z.string()) })),
      confirmed: z.boolean(),
    })
    .nullable()
    .meta({ description: 'Several values in one cell, parted only when the mapping says `split`' }),
});
export type ColumnGuess = z.infer<typeof columnGuess>;

export const marks = z.object({
  columns: z.array(z.string()).meta({ description: 'Headings' }),
  stand: z
    .enum(['projects', 'organizations'])
    .meta({ description: 'What these headings would be' }),
});
export type Marks = z.infer<typeof marks>;

export const sheetInfo = z.object({
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  columns: z.int(),
  chosen: z.boolean(),
});

const counts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});

const recordCounts = z.object({ created: z.int(), updated: z.int(), unchanged: z.int() });

export const DECISIONS = ['merge', 'separate', 'later'] as const;
export type Decision = (typeof DECISIONS)[number];
export const DUPLICATE_GROUPS = ['certain', 'probable', 'possible'] as const;
export type DuplicateGroup = (typeof DUPLICATE_GROUPS)[number];

/** One side of a pair that may be the same organisation. */
const candidate = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  identifiers: z.array(z.string()),
  projects: z.int(),
  /** Rows of the file that speak of it; none for one that is only in the data. */
  rows: z.array(z.int()),
});

export const duplicate = z.object({
  id: z.string().meta({ description: 'Of the pair; decisions refer to it' }),
  incoming: z.string(),
  existing: z.string(),
  score: z.number().min(0).max(1),
  group: z.enum(DUPLICATE_GROUPS),
  reasons: z.array(z.string()).meta({ description: 'Why they may be the same' }),
  against: z.array(z.string()).meta({ description: 'Why they may not' }),
  decision: z.enum(DECISIONS).meta({ description: 'Taken, or in force while none is taken' }),
  sides: z.object({ incoming: candidate, existing: candidate }),
});
export type Duplicate = z.infer<typeof duplicate>;

/** What an import would do; nothing is written yet. Rows = created + updated + unchanged + rejected. */
export const importPreview = z
  .object({
    id: z.string(),
    fileName: z.string(),
    revision: z.int().meta({ description: 'The revision it was compared with' }),
    format: z.string().meta({ description: 'csv, xlsx, ods, json, gexf, graphml, ...' }),
    mapping,
    sheets: z.array(sheetInfo),
    marks: marks.nullable().meta({
      description: 'Columns that hold nothing but marks: `crossed` makes each mark a row',
    }),
    encodings: z
      .array(z.object({ encoding: z.enum(ENCODINGS), sample: z.string() }))
      .meta({ description: 'Empty when the encoding is certain; else those to choose among' }),
    columns: z.array(columnGuess),
    kept: z
      .object({ name: z.string() })
      .nullable()
      .meta({ description: 'The kept mapping that was applied, if any' }),
    counts,
    records: z.record(z.string(), recordCounts).meta({ description: 'The same by collection' }),
    problems: z
      .array(rowProblem)
      .meta({ description: 'The first thousand, by row; all are in /imports/{id}/problems' }),
    problemCounts: z.array(
      z.object({
        code: z.string(),
        column: z.string().nullable(),
        severity: z.enum(['error', 'warning']),
        count: z.int(),
      }),
    ),
    duplicates: z.array(duplicate),
    disappeared: z
      .object({
        count: z.int(),
        samples: z.array(z.object({ id: z.string(), label: z.string() })),
      })
      .meta({
        description:
          'Participations that came from an earlier version of this file and are not in it any more; ended only on request',
      }),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreview>;

/** Rows of the table as it was read, for the person who checks it. */
export const importRows = z.object({
  columns: z.array(z.string()),
  headerRow: z.int(),
  lastRow: z.int().meta({ description: 'Number of the last row: empty lines are counted' }),
  items: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  next: z.string().nullable(),
});
export type ImportRows = z.infer<typeof importRows>;

/** A record that would be made or changed, field by field. */
export const importChange = z.object({
  collection: z.string(),
  id: z.string(),
  label: z.string(),
  status: z.enum(['created', 'updated', 'ended']),
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  rows: z.array(z.int()).meta({ description: 'Rows of the file that bring it about' }),
});
export type ImportChange = z.infer<typeof importChange>;
export const importChanges = z.object({
  items: z.array(importChange),
  next: z.string().nullable(),
});

const cohesion = z.object({
  organizations: z.int(),
  alone: z.int().meta({ description: 'Organisations without a partner' }),
  groups: z.int().meta({ description: 'Groups of two or more that hang together' }),
  largest: z.int().meta({ description: 'Organisations in the largest group' }),
});

/** What an import would do to the shape of the network. */
export const importNetwork = z
  .object({
    before: cohesion,
    after: cohesion,
    opened: z.array(z.string()).meta({
      description: 'Names of areas or provinces that would get their first partner outside',
    }),
  })
  .meta({ id: 'ImportNetwork' });
export type ImportNetwork = z.infer<typeof importNetwork>;

/** What the person has decided; what is not said stays as it was. */
export const importDecisions = z.strictObject({
  duplicates: z.record(z.string(), z.enum(DECISIONS)).optional(),
  /** End, on the day of the import, what has disappeared from the file. */
  endDisappeared: z.boolean().optional(),
});
export type ImportDecisions = z.infer<typeof importDecisions>;

/** A change to an import that is waiting: read again with another mapping, or decide. */
export const importRevision = z.strictObject({
  mapping: mapping.optional(),
  decisions: importDecisions.optional(),
});

export const importCommit = z.strictObject({
  decisions: importDecisions.optional(),
  message: z.string().max(500).optional().meta({ description: 'A note for the history' }),
});

/** A mapping kept by name, proposed again for a file with the same columns. */
export const keptMapping = z
  .object({ name: z.string().min(1).max(100), columns: z.array(z.string()), mapping })
  .meta({ id: 'KeptMapping' });
export type KeptMapping = z.infer<typeof keptMapping>;

/** Where a column can go, for the menus. */
export const importTarget = z.object({
  name: z.string(),
  describes: text,
  codes: z.array(z.string()).meta({ description: 'Of a target that takes one of a list' }),
});
export type ImportTarget = z.infer<typeof importTarget>;

export const commitResult = z.object({
  revision: z.int(),
  changed: z
    .boolean()
    .meta({ description: 'False when the file brought nothing new: no revision is made' }),
});
