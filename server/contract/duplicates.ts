import { z } from 'zod';
import { recordId } from './fields.ts';
import { commitResult, duplicate, DUPLICATE_GROUPS } from './imports.ts';

/** How many pairs a group has. */
const groupCounts = z.object({
  certain: z.int(),
  probable: z.int(),
  possible: z.int(),
});

/** Pairs of organisations in the data that may be one; `existing` is the one that more is known of. */
export const duplicatesPage = z
  .object({
    revision: z.int(),
    counts: groupCounts.meta({ description: 'Of all pairs, those told apart left out' }),
    distinct: z.int().meta({ description: 'Pairs told apart by a person' }),
    items: z.array(duplicate).meta({ description: 'The likeliest first' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'Duplicates' });
export type DuplicatesPage = z.infer<typeof duplicatesPage>;

export const duplicateGroup = z.enum(DUPLICATE_GROUPS);

/** Fields of an organisation that have one value; of the others a merge keeps all. */
export const MERGED_FIELDS = [
  'name',
  'kind',
  'legalForm',
  'territory',
  'website',
  'description',
  'start',
  'end',
] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** Which organisations become one, and whose value is kept where they differ. */
export const mergeRequest = z
  .strictObject({
    keep: recordId.meta({ description: 'The organisation that stays, with its id' }),
    merge: z
      .array(recordId)
      .min(1)
      .max(50)
      .meta({ description: 'Those that become part of it and are deleted' }),
    fields: z.partialRecord(z.enum(MERGED_FIELDS), recordId).optional().meta({
      description:
        'Field -> id of the organisation whose value is kept; else that of `keep`, or the first known one',
    }),
  })
  .meta({ id: 'Merge' });
export type MergeRequest = z.infer<typeof mergeRequest>;

export const mergeResult = commitResult.extend({
  moved: z.int().meta({ description: 'Participations that now belong to the one that stays' }),
  collapsed: z
    .int()
    .meta({ description: 'Participations in the same project and role, made one with another' }),
});
export type MergeResult = z.infer<typeof mergeResult>;

const named = z.object({
  id: z.string(),
  name: z.string().nullable().meta({ description: 'Null when it is no longer in the data' }),
});

/** Two organisations that a person has told apart: they are not proposed again. */
export const distinction = z
  .object({ id: z.string(), a: named, b: named, at: z.iso.datetime() })
  .meta({ id: 'Distinction' });
export type Distinction = z.infer<typeof distinction>;
