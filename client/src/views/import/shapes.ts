import type { Shape } from '../../../../server/contract/imports.ts';

/** What a row may stand for, the most frequent first. Written here: the contract's list would bring zod into the page. */
export const SHAPES = [
  'participations',
  'projects',
  'organizations',
  'territories',
  'dataset',
] as const satisfies readonly Shape[];
