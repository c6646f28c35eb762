import type { Kind } from '../../../server/contract/organization.ts';

/**
 * The outline that stands for each kind in tables and legends, in a box of 20 centred on 0, so that colour is never alone.
 * The list of kinds is the contract's; a kind more or less there is a type error here, and the page needs no validator.
 */
export const KIND_SHAPES: Record<Kind, { path: string; hollow?: true }> = {
  third_sector: { path: 'M-7 0A7 7 0 1 0 7 0A7 7 0 1 0-7 0' },
  foundation: { path: 'M0-8.500L8.500 0 0 8.500-8.500 0Z' },
  company: { path: 'M0-8L8.500 7H-8.500Z' },
  public_body: { path: 'M-6.500-6.500H6.500V6.500H-6.500Z' },
  health: {
    path: 'M-2.500-7.500H2.500V-2.500H7.500V2.500H2.500V7.500H-2.500V2.500H-7.500V-2.500H-2.500Z',
  },
  education_research: { path: 'M0-8L7.600-2.500 4.700 6.500H-4.700L-7.600-2.500Z' },
  other: { path: 'M-6.500 0A6.500 6.500 0 1 0 6.500 0A6.500 6.500 0 1 0-6.500 0', hollow: true },
};

export const KINDS = Object.keys(KIND_SHAPES) as Kind[];
