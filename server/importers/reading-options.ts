import type { Mapping } from '../contract/imports.ts';
import type { ReadingOptions } from './workbook.ts';

/** What a mapping says about reading. */
export const readingOptions = (mapping: Mapping | null): ReadingOptions => ({
  ...(mapping?.encoding === undefined ? {} : { encoding: mapping.encoding }),
  ...(mapping?.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  headings: Object.keys(mapping?.columns ?? {}),
});
