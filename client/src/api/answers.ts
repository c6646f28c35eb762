import type { z } from 'zod';
import type { insights } from '../../../server/contract/insights.ts';
import type { MeasureDescription } from '../../../server/contract/measures.ts';
import type { Programme } from '../../../server/contract/programme.ts';
import type { Revision } from '../../../server/contract/revision.ts';
import type { searchResult } from '../../../server/contract/search.ts';

/** The answers of the API that the contract has no name for. */
export type Insights = z.infer<typeof insights>;
export type SearchResult = z.infer<typeof searchResult>;
export interface Page<T> {
  items: T[];
  next: string | number | null;
}
export type Revisions = Page<Revision>;
export type Programmes = Page<Programme>;
export type Measures = { items: MeasureDescription[] };
