import type { MergedField } from '../../../../server/contract/duplicates.ts';
import type { DuplicateGroup } from '../../../../server/contract/imports.ts';

/** The likeliest first. */
export const GROUPS = ['certain', 'probable', 'possible'] as const satisfies DuplicateGroup[];

/** In the order of the dialog. */
export const FIELDS = [
  'name',
  'kind',
  'legalForm',
  'territory',
  'website',
  'description',
  'start',
  'end',
] as const satisfies MergedField[];
