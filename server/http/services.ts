import type { Current } from '../services/current.ts';
import type { Distinctions } from '../services/duplicates-distinctions.ts';
import type { Duplicates } from '../services/duplicates.ts';
import type { Explorer } from '../services/explore.ts';
import type { Imports } from '../services/imports.ts';
import type { KeptMappings } from '../services/kept-mappings.ts';
import type { Jobs } from '../services/jobs.ts';
import type { Records } from '../services/records.ts';
import type { Revisions } from '../services/revisions.ts';
import type { Search } from '../services/search.ts';
import type { Seeding } from '../services/seeding.ts';

/** The use cases that HTTP adapts. */
export interface Services {
  current: Current;
  distinctions: Distinctions;
  duplicates: Duplicates;
  explorer: Explorer;
  imports: Imports;
  jobs: Jobs;
  mappings: KeptMappings;
  records: Records;
  revisions: Revisions;
  search: Search;
  seeding: Seeding;
  /** Of Tessuto, from package.json. */
  version: string;
}
